import gzip

from flask.testing import FlaskClient

GZIP = {"Accept-Encoding": "gzip"}


def test_a_page_is_gzipped_for_who_takes_it(client: FlaskClient) -> None:
    plain = client.get("/help")
    packed = client.get("/help", headers=GZIP)

    assert packed.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.data) == plain.data
    assert int(packed.headers["Content-Length"]) == len(packed.data)


def test_a_page_goes_plain_to_who_does_not(client: FlaskClient) -> None:
    response = client.get("/help", headers={"Accept-Encoding": "gzip;q=0"})

    assert "Content-Encoding" not in response.headers
    assert "Accept-Encoding" in response.headers["Vary"]


def test_a_few_bytes_are_not_worth_packing(client: FlaskClient) -> None:
    response = client.get("/healthz", headers=GZIP)

    assert response.data == b"ok\n"
    assert "Content-Encoding" not in response.headers
