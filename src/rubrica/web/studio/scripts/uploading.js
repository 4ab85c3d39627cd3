// Pictures go to the press, and it is told how far they are. The answer says under which names they were kept.

export const LIBRARY = "/studio/pictures/";

// Gives { kept: [{ name, figure, alt, page }], refused: [sentence] }. Rejects with the word of a sentence.
export function upload(files, token, progress) {
  const body = new FormData();
  body.append("csrfmiddlewaretoken", token);
  for (const [number, file] of files.entries()) body.append("pictures", file, nameOf(file, number));
  return new Promise((done, failed) => {
    const asked = new XMLHttpRequest(); // fetch does not say how much is sent
    asked.open("POST", LIBRARY);
    asked.setRequestHeader("Accept", "application/json");
    asked.responseType = "json";
    asked.upload.addEventListener("progress", (event) => progress(event.lengthComputable ? event.loaded / event.total : 0));
    asked.upload.addEventListener("load", () => progress(1));
    asked.addEventListener("error", () => failed("offline"));
    asked.addEventListener("load", () => {
      const { response, status } = asked;
      if (response?.kept) done(response);
      else failed(status === 403 || asked.responseURL.includes("/login/") ? "signed-out" : "unable");
    });
    asked.send(body);
  });
}

export function picturesIn(transfer) {
  return [...(transfer?.files ?? [])].filter((file) => file.type.startsWith("image/"));
}

// What is pasted is always called image.png: it gets the day for a name, so that it can be found again.
function nameOf(file, number) {
  if (!/^image\.\w+$/.test(file.name)) return file.name;
  const day = new Date().toISOString().slice(0, 16).replace(/\D/g, "-");
  return file.name.replace("image", `picture-${day}${number ? `-${number + 1}` : ""}`);
}
