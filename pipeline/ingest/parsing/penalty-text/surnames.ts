const common =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏傅方邹熊白孟秦邱侯江尹薛闫雷龙黎史陶贺毛段郝顾龚邵覃武钱戴严莫孔向常汤康易乔赖文樊兰殷施洪翟安颜倪牛温芦季俞章鲁葛伍申尤毕聂柴焦柳邢岳齐梅庄辛管祝左涂谷祁时舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位霍翁隋甘景薄单包司柏宁柯阮桂闵解应冉边卓喻仲'
const double = /^(?:欧阳|上官|司马|诸葛|皇甫|令狐|东方|慕容|尉迟|公孙)/

/** Whether two or three characters may be the name of a person, from the surnames that most people bear. */
export function opensWithSurname(text: string): boolean {
  return common.includes(text[0] ?? ' ') || double.test(text)
}
