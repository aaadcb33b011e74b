// A pure extra: fills in the time zone that the browser knows.
document.querySelector("#here").addEventListener("click", () => {
  const field = document.querySelector("#zone");
  field.value = Intl.DateTimeFormat().resolvedOptions().timeZone;
  field.focus();
});
