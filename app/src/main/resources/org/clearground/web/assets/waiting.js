// Asks how far long work is, says it without moving the reader, and shows the page when it is there.
const PAUSE = 1500;
const steps = document.getElementById("steps");

async function look() {
  try {
    const answer = await fetch(location.href, { credentials: "same-origin" });
    if (!(answer.headers.get("Content-Type") ?? "").startsWith("text/html")) {
      // a file: the browser fetches it
      await answer.body?.cancel();
      location.assign(location.href);
      return;
    }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const now = page.getElementById("steps");
    if (now === null) {
      location.replace(location.href);
      return;
    }
    if (now.textContent !== steps.textContent) {
      steps.textContent = now.textContent;
    }
  } catch {
    // the line is down: it is asked again
  }
  setTimeout(look, PAUSE);
}

if (steps !== null) {
  setTimeout(look, PAUSE);
}
