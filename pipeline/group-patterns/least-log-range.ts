/** ln(upper ÷ lower) of the narrowest range that counts: in one that ends 5% above its beginning there is no discretion to speak of. */
export const leastLogRange = 0.05
