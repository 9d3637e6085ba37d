package fr.gouv.anct.minisites.e2e.testing;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;

/** Response of the server to one request; redirects are not followed. */
@SuppressWarnings("ArrayRecordComponent")
public record TestResponse(URI uri, int status, HttpHeaders headers, byte[] body) {

    /** Returns the value of a header, empty when it is absent. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    public boolean html() {
        return header("content-type").startsWith("text/html");
    }

    public boolean redirect() {
        return status >= 300 && status < 400 && status != 304;
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
