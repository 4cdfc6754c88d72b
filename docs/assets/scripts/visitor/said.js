const said = document.createElement("p");
said.className = "sc-said";
said.setAttribute("role", "status");
document.body.append(said);
/** @type {number} */
let timer;

/** @param {(string | Node)[]} words what is shown, and spoken by screen readers, for a while */
export function say(...words) {
  clearTimeout(timer);
  said.replaceChildren(...words);
  timer = setTimeout(() => said.replaceChildren(), 8000);
}
