"""Pictures: made smaller, upright, in sRGB, and without a byte that is not pixels."""

from __future__ import annotations

import io
import json
from subprocess import CompletedProcess

import pytest
from PIL import ExifTags, Image, ImageCms, ImageDraw, PngImagePlugin

from rubrica.pages.pictures import opening as pictures_opening
from rubrica.pages.pictures.encoding import encode
from rubrica.pages.pictures.opening import Opened, open_picture
from rubrica.pages.pictures.pictures import PictureError, prepare
from rubrica.pages.pictures.unusable import Unusable

RED, BLUE = (200, 30, 30), (30, 30, 200)
SECRET = b"47.0707 Neufeldweg"
SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 40 20">{}</svg>'


def saved(image: Image.Image, kind: str, **options: object) -> bytes:
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def two_halves(width: int = 60, height: int = 40, mode: str = "RGB") -> Image.Image:
    """Red on the left, blue on the right."""
    image = Image.new("RGB", (width, height), RED)
    image.paste(BLUE, (width // 2, 0, width, height))
    return image.convert(mode)


def photograph(width: int, height: int) -> Image.Image:
    """Something no encoder finds flat: soft gradients under grain."""
    grain = Image.effect_noise((width, height), 24).convert("RGB")
    return Image.blend(Image.radial_gradient("L").resize((width, height)).convert("RGB"), grain, 0.25)


def is_near(pixel: tuple[int, ...], colour: tuple[int, int, int]) -> bool:
    return all(abs(one - other) < 16 for one, other in zip(pixel, colour, strict=True))


def noted() -> Image.Exif:
    """What a camera notes: where it was, and that it was held on its side."""
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = 6
    exif[ExifTags.Base.ImageDescription] = SECRET.decode()
    exif.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSLatitude] = (47.0, 4.0, 14.5)
    return exif


def with_everything(kind: str) -> bytes:
    """A picture that carries all the notes its format has room for."""
    options: dict[str, object] = {"exif": noted(), "icc_profile": ImageCms.ImageCmsProfile(
        ImageCms.createProfile("sRGB")).tobytes()}  # fmt: skip
    if kind == "JPEG":
        options["comment"] = SECRET
    if kind == "PNG":
        text = PngImagePlugin.PngInfo()
        text.add_text("Comment", SECRET.decode())
        text.add_itxt("XML:com.adobe.xmp", f"<x>{SECRET.decode()}</x>")
        options["pnginfo"] = text
    if kind in ("JPEG", "WEBP", "AVIF"):
        options["xmp"] = b"<x:xmpmeta>" + SECRET + b"</x:xmpmeta>"
    return saved(photograph(64, 48), kind, **options)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_no_note_of_the_camera_is_served(kind, tmp_path):
    original = tmp_path / "in" / "Im Garten.bin"
    original.parent.mkdir()
    original.write_bytes(with_everything(kind))
    assert SECRET in original.read_bytes()
    prepared = prepare(original, tmp_path / "media")
    assert len(prepared.files) == 2
    for name in prepared.files:
        data = (tmp_path / "media" / name).read_bytes()
        served = Image.open(io.BytesIO(data))
        served.load()
        assert SECRET not in data
        assert not dict(served.getexif())
        assert not {"exif", "xmp", "comment", "icc_profile", "XML:com.adobe.xmp", "Comment"} & set(served.info)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_a_picture_taken_with_the_camera_on_its_side_stands_upright(kind):
    upright = open_picture(saved(two_halves(), kind, exif=noted())).image
    assert upright.size == (40, 60)
    assert is_near(upright.getpixel((20, 5)), RED)
    assert is_near(upright.getpixel((20, 55)), BLUE)


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "L", "LA", "P", "1", "I;16"])
def test_every_kind_of_png_is_read(mode):
    bright = Image.new("L", (20, 10), 255)
    image = Image.new("I;16", (20, 10), 65535) if mode == "I;16" else bright.convert(mode)
    opened = open_picture(saved(image, "PNG"))
    assert opened.image.mode == "RGB"
    assert opened.image.getpixel((5, 5)) == (255, 255, 255)


def test_colours_of_another_space_are_turned_into_srgb():
    lab = ImageCms.createProfile("LAB")
    swapped = saved(two_halves(), "PNG", icc_profile=_rotated_primaries())
    assert not is_near(open_picture(swapped).image.getpixel((5, 5)), RED)
    broken = saved(two_halves(), "PNG", icc_profile=ImageCms.ImageCmsProfile(lab).tobytes())
    assert is_near(open_picture(broken).image.getpixel((5, 5)), RED)


def _rotated_primaries() -> bytes:
    """An sRGB profile whose tags for the red and the blue primary have changed places."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    return profile.replace(b"rXYZ", b"tmp0", 1).replace(b"bXYZ", b"rXYZ", 1).replace(b"tmp0", b"bXYZ", 1)


def test_cmyk_from_a_printer_is_read():
    assert open_picture(saved(two_halves().convert("CMYK"), "JPEG")).image.mode == "RGB"


def test_only_what_is_transparent_keeps_its_transparency():
    see_through = Image.new("RGBA", (20, 20), (*RED, 0))
    see_through.paste((*RED, 255), (0, 0, 10, 20))
    assert open_picture(saved(see_through, "PNG")).image.getchannel("A").getextrema() == (0, 255)
    assert [suffix for _, suffix, _ in encode(open_picture(saved(see_through, "PNG")))][-1] == ".png"


def test_widths_are_those_of_screens_and_never_larger_than_the_picture():
    sizes = [size for size, _, _ in encode(Opened(photograph(1300, 650), exact=False, moves=False))]
    assert sizes == [(480, 240), (960, 480), (1300, 650), (960, 480)]
    assert [size for size, _, _ in encode(Opened(photograph(100, 50), exact=False, moves=False))] == [(100, 50)] * 2
    assert open_picture(saved(photograph(2000, 1000), "JPEG")).image.size == (1600, 800)


def test_a_picture_is_offered_in_the_format_that_takes_fewer_bytes():
    flat = Opened(two_halves(300, 200), exact=True, moves=False)
    grain = Opened(photograph(300, 200), exact=False, moves=False)
    assert [suffix for _, suffix, _ in encode(flat)] == [".webp", ".png"]
    for opened in (flat, grain):
        (_, suffix, data), _ = encode(opened)
        other = saved(opened.image, "AVIF" if suffix == ".webp" else "WEBP", quality=80)
        assert len(data) < len(other)


def test_flat_drawings_keep_every_pixel():
    drawing = two_halves(300, 200)
    ImageDraw.Draw(drawing).ellipse((50, 50, 150, 150), fill=(12, 200, 90))
    (_, _, data), _ = encode(Opened(drawing, exact=True, moves=False))
    assert Image.open(io.BytesIO(data)).convert("RGB").tobytes() == drawing.tobytes()


def test_a_drawing_is_served_as_a_picture_of_it(tmp_path):
    (tmp_path / "scene.svg").write_text(
        SVG.format('<script>alert(1)</script><rect width="20" height="20" fill="red"/>')
    )
    prepared = prepare(tmp_path / "scene.svg", tmp_path / "media")
    assert (prepared.picture.width, prepared.picture.height) == (1600, 800)
    assert not [name for name in prepared.files if name.endswith(".svg")]


@pytest.mark.parametrize("outside", ["/etc/hostname", "file:///etc/passwd", "https://example.org/x.png", "other.svg#x"])
@pytest.mark.parametrize("name", ["image href", "image xlink:href", "use href"])
def test_a_drawing_that_points_outside_is_refused(name, outside):
    with pytest.raises(Unusable, match="shows another file"):
        open_picture(SVG.format(f'<{name}="{outside}" width="9" height="9"/>').encode())


@pytest.mark.parametrize(
    ("drawing", "why"),
    [
        ('<!DOCTYPE svg [<!ENTITY a "ha">]>' + SVG.format(""), "entities"),
        (SVG.format("<g>"), "damaged"),
        ("<svg xmlns='http://www.w3.org/2000/svg'/>", "how large"),
        ("<svg xmlns='http://www.w3.org/2000/svg' width='0' height='5'/>", "no size"),
        (SVG.format("<g>" * 300 + "</g>" * 300), "too deep"),
        ("<svg viewBox='0 0 9 9'/>", "no SVG drawing"),
        (SVG.format("") + "x", "damaged"),
    ],
)
def test_a_drawing_that_cannot_be_drawn_says_why(drawing, why):
    with pytest.raises(Unusable, match=why):
        open_picture(drawing.encode())


def test_the_first_frame_of_a_moving_picture_is_served_and_that_is_remarked(tmp_path):
    frames = [Image.new("RGB", (20, 10), colour) for colour in (RED, BLUE)]
    (tmp_path / "loop.gif").write_bytes(saved(frames[0], "GIF", save_all=True, append_images=frames[1:]))
    made, again = (prepare(tmp_path / "loop.gif", tmp_path / "media") for _ in range(2))
    assert made.remark.startswith("loop.gif moves")
    assert again == made
    assert is_near(Image.open(tmp_path / "media" / made.files[0]).convert("RGB").getpixel((5, 5)), RED)


def test_the_work_is_done_once_for_a_content(tmp_path):
    original, media = tmp_path / "Ein Bild.png", tmp_path / "media"
    original.write_bytes(saved(two_halves(), "PNG"))
    first = prepare(original, media)
    times = {path: path.stat().st_mtime_ns for path in media.iterdir()}
    assert prepare(original, media) == first
    assert {path: path.stat().st_mtime_ns for path in media.iterdir()} == times
    original.write_bytes(saved(two_halves(61), "PNG"))
    assert prepare(original, media).files != first.files


def test_whoever_opens_a_picture_knows_no_secret_of_the_press(tmp_path, monkeypatch):
    told = []

    def run(*_, env, **__):
        told.append(env)
        return CompletedProcess([], 1, "It is no picture.")

    monkeypatch.setenv("RUBRICA_SECRET", "tell nobody")
    monkeypatch.setattr("rubrica.pages.pictures.pictures.subprocess.run", run)
    (tmp_path / "a.png").write_bytes(b"?")
    with pytest.raises(PictureError, match="no picture"):
        prepare(tmp_path / "a.png", tmp_path / "made")
    assert "tell nobody" not in told[0].values()
    assert "PATH" in told[0]


def test_what_was_left_half_done_is_done_again(tmp_path):
    (tmp_path / "a.png").write_bytes(saved(two_halves(), "PNG"))
    first = prepare(tmp_path / "a.png", tmp_path / "media")
    for name in first.files:
        if name.endswith((".png", ".jpg")):
            (tmp_path / "media" / name).unlink()
    assert prepare(tmp_path / "a.png", tmp_path / "media") == first
    assert sorted(path.name for path in (tmp_path / "media").iterdir()) == sorted(first.files)


def test_names_of_any_script_make_addresses(tmp_path):
    (tmp_path / "灯籠 [1].PNG").write_bytes(saved(two_halves(), "PNG"))
    prepared = prepare(tmp_path / "灯籠 [1].PNG", tmp_path / "media")
    assert prepared.files[0].startswith("灯籠-1.")
    assert prepared.picture.address.startswith("/media/%E7%81%AF%E7%B1%A0-1.")
    assert prepared.picture.variants[0][1:] == (60, "image/webp")


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "no picture that can be read"),
        (b"GIF89a", "no picture that can be read"),
        (b"%PDF-1.7", "no picture that can be read"),
        (saved(photograph(64, 48), "JPEG")[:900], "damaged"),
        (saved(photograph(64, 48), "PNG")[:2000], "damaged"),
    ],
    ids=["empty", "cut in its head", "no picture", "cut jpeg", "cut png"],
)
def test_what_is_no_picture_says_so_under_its_name(data, why, tmp_path):
    (tmp_path / "poster.jpg").write_bytes(data)
    with pytest.raises(PictureError, match=why) as raised:
        prepare(tmp_path / "poster.jpg", tmp_path / "media")
    assert raised.value.name == "poster.jpg"


def test_a_picture_that_is_not_there_says_so(tmp_path):
    with pytest.raises(PictureError, match=r"gone\.png: This file cannot be read"):
        prepare(tmp_path / "gone.png", tmp_path / "media")


@pytest.mark.parametrize("size", [(30_000, 30_000), (12_000, 8_000), (5_000, 5_001)])
def test_a_small_file_that_unfolds_into_too_many_pixels_is_refused_before_it_does(size, monkeypatch):
    bomb = saved(Image.new("1", (8, 8)), "PNG")
    header = bomb[:16] + size[0].to_bytes(4, "big") + size[1].to_bytes(4, "big") + bomb[24:29]
    bomb = header + PngImagePlugin._crc32(header[12:29]).to_bytes(4, "big") + bomb[33:]
    monkeypatch.setattr(pictures_opening, "_upright", lambda image: pytest.fail("it was decoded"))
    with pytest.raises(Unusable, match="1,600 pixels wide is enough"):
        open_picture(bomb)


def test_prepared_pictures_can_be_kept_as_json(tmp_path):
    (tmp_path / "a.png").write_bytes(saved(two_halves(), "PNG"))
    picture = prepare(tmp_path / "a.png", tmp_path / "media").picture
    assert json.loads(json.dumps([picture.address, *picture.variants]))
