// Judges a captured webhook with the reference library of Standard Webhooks: {secret, headers, body} on standard input, "ok" or why not on standard output.
const { Webhook } = require("standardwebhooks");

let text = "";
process.stdin.on("data", (part) => (text += part));
process.stdin.on("end", () => {
  const { secret, headers, body } = JSON.parse(text);
  try {
    new Webhook(secret).verify(body, headers);
    console.log("ok");
  } catch (refusal) {
    console.log(refusal.message);
  }
});
