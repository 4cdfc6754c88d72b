/** The form is there on its own page only. */
export async function startContribute() {
  const form = document.querySelector("[data-form]");
  if (form instanceof HTMLFormElement) (await import("./form.js")).watchForm(form);
}
