// The clock of a test, on each of its pages; the server holds the deadline.
{
  const clock = document.querySelector("#clock");
  const time = clock.querySelector("#time");
  const whole = Number(clock.dataset.whole);
  const ends = performance.now() + 1000 * clock.dataset.left;
  const LAST = 2; // seconds in which a page can still send what it holds
  const marks = [
    [whole / 2, "Half of the time is over."],
    [300, "5 minutes left."],
    [60, "1 minute left."],
  ]
    .filter(([at]) => at < clock.dataset.left)
    .sort(([one], [other]) => other - one);
  const left = () => Math.max(0, Math.ceil((ends - performance.now()) / 1000));
  const told = (detail) => dispatchEvent(new CustomEvent("time", { detail, cancelable: true }));
  const tick = setInterval(() => {
    const rest = left();
    const minutes = Math.floor(rest / 60);
    time.textContent = minutes ? `${minutes} min ${rest % 60} s left` : `${rest} s left`;
    while (marks.length && rest <= marks[0][0]) clock.querySelector("#time-said").textContent = marks.shift()[1];
    if (rest === LAST) told(rest);
    if (rest) return;
    clearInterval(tick);
    if (told(0)) document.querySelector("#end").requestSubmit();
  }, 1000);
  clock.querySelector("#hide-time").addEventListener("click", (event) => {
    time.hidden = !time.hidden;
    event.target.setAttribute("aria-expanded", String(!time.hidden));
    event.target.textContent = time.hidden ? "Show time" : "Hide time";
  });
}
