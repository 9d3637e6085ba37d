package fr.gouv.anct.minisites.backoffice.testing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A form with files, as a browser sends it. */
public final class Multipart {

    static final String TYPE = "multipart/form-data; boundary=limite-des-parties";

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    public Multipart file(String name, byte[] content) {
        return part("name=\"files\"; filename=\"" + name + "\"\r\nContent-Type: application/octet-stream", content);
    }

    public Multipart field(String name, String value) {
        return part("name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8));
    }

    private Multipart part(String head, byte[] content) {
        write("--limite-des-parties\r\nContent-Disposition: form-data; " + head + "\r\n\r\n");
        body.writeBytes(content);
        write("\r\n");
        return this;
    }

    private void write(String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    byte[] bytes() {
        write("--limite-des-parties--\r\n");
        return body.toByteArray();
    }
}
