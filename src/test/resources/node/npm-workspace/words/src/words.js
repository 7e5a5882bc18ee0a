exports.words = (text) => `a minute is ${text}`;
