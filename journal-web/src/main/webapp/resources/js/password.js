/** Shows and hides a typed password: `button[data-password]` names the field by its id. */
(function () {
  "use strict";

  for (const button of document.querySelectorAll("button[data-password]")) {
    const field = document.getElementById(button.dataset.password);
    if (!field) {
      continue;
    }
    const icon = button.querySelector(".pi");
    const show = (visible) => {
      field.type = visible ? "text" : "password";
      button.setAttribute("aria-pressed", String(visible));
      icon.classList.toggle("pi-eye", !visible);
      icon.classList.toggle("pi-eye-slash", visible);
    };
    button.hidden = false;
    button.addEventListener("click", () => show(field.type === "password"));
    // A browser offers to store passwords only, never plain text.
    field.form?.addEventListener("submit", () => show(false));
  }
})();
