// One form for each page: what it sends stands in its data attributes, the token of the link in the address.
const form = document.querySelector("form");
const status = document.querySelector("[role=status]");
const token = new URLSearchParams(location.search).get("token");

form.addEventListener("submit", async event => {
  event.preventDefault();
  const button = form.querySelector("button");
  button.disabled = true;
  const body = Object.fromEntries(new FormData(form));
  if (form.dataset.token) {
    body.token = token ?? "";
  }
  try {
    const answer = await fetch(form.action, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body)
    });
    const problem = answer.ok ? null : (await answer.json()).error.message;
    status.className = answer.ok ? "" : "bad";
    status.textContent = problem ?? form.dataset.done;
    form.hidden = answer.ok;
  } catch {
    status.className = "bad";
    status.textContent = "We cannot be reached just now: try again.";
  } finally {
    button.disabled = false;
  }
});
