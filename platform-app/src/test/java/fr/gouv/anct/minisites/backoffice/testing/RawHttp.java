package fr.gouv.anct.minisites.backoffice.testing;

import fr.gouv.anct.minisites.e2e.testing.DemoSite;
import fr.gouv.anct.minisites.e2e.testing.TestResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sends bytes that no HTTP client would send, and reads the response. */
public final class RawHttp {

    private RawHttp() {}

    public static TestResponse get(String path, BackOfficeUser user) {
        return send(BackOfficeUser.HOST, "GET", path, new byte[0], "Cookie: " + user.cookies());
    }

    public static TestResponse post(String path, BackOfficeUser user, String... form) {
        List<String> all = new ArrayList<>(Arrays.asList(form));
        all.addAll(List.of("_csrf", user.token()));
        return send(
                BackOfficeUser.HOST,
                "POST",
                path,
                BackOfficeUser.encode(all.toArray(String[]::new)).getBytes(StandardCharsets.UTF_8),
                "Cookie: " + user.cookies(),
                "Origin: " + BackOfficeUser.ORIGIN,
                "Content-Type: application/x-www-form-urlencoded");
    }

    public static TestResponse program(String method, String path, String token, String json) {
        return json.isEmpty()
                ? send(BackOfficeUser.HOST, method, path, new byte[0], "Authorization: Bearer " + token, "If-Match: *")
                : send(
                        BackOfficeUser.HOST,
                        method,
                        path,
                        json.getBytes(StandardCharsets.UTF_8),
                        "Authorization: Bearer " + token,
                        "If-Match: *",
                        "Content-Type: application/json");
    }

    /** Sends one request on a connection of its own. */
    public static TestResponse send(String host, String method, String target, byte[] body, String... headers) {
        StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
        if (!host.isEmpty()) {
            head.append("Host: ").append(host).append(':').append(port()).append("\r\n");
        }
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        if (body.length > 0 || method.equals("POST") || method.equals("PUT")) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        head.append("Connection: close\r\n\r\n");
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head.toString().getBytes(StandardCharsets.ISO_8859_1));
        all.writeBytes(body);
        return exchange(all.toByteArray());
    }

    public static int port() {
        return DemoSite.BACK_OFFICE.getPort();
    }

    /** Sends the bytes unchanged, and reads the response. */
    static TestResponse exchange(byte[] request) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.setSoTimeout(20_000);
            try {
                socket.getOutputStream().write(request);
                socket.getOutputStream().flush();
            } catch (IOException answeredBeforeAllWasRead) {
                // The response gives the reason.
            }
            return read(socket.getInputStream());
        } catch (SocketTimeoutException silent) {
            throw new AssertionError(
                    "No answer to "
                            + new String(request, 0, Math.min(300, request.length), StandardCharsets.ISO_8859_1),
                    silent);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static TestResponse read(InputStream in) throws IOException {
        byte[] all;
        try {
            all = in.readAllBytes();
        } catch (java.net.SocketException reset) {
            all = new byte[0];
        }
        String text = new String(all, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            // Closed without a response: invalid HTTP is no request.
            return new TestResponse(
                    URI.create("http://localhost/"), 0, HttpHeaders.of(Map.of(), (_, _) -> true), new byte[0]);
        }
        String[] lines = text.substring(0, end).split("\r\n");
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (int i = 1; i < lines.length; i++) {
            String[] pair = lines[i].split(":", 2);
            headers.computeIfAbsent(pair[0], _ -> new ArrayList<>()).add(pair[1].strip());
        }
        byte[] body = Arrays.copyOfRange(all, end + 4, all.length);
        if (headers.getOrDefault("transfer-encoding", List.of()).contains("chunked")) {
            body = unchunked(text.substring(end + 4)).getBytes(StandardCharsets.ISO_8859_1);
        }
        return new TestResponse(
                URI.create("http://localhost/"),
                Integer.parseInt(lines[0].split(" ")[1]),
                HttpHeaders.of(headers, (_, _) -> true),
                body);
    }

    private static String unchunked(String text) {
        StringBuilder body = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int line = text.indexOf("\r\n", at);
            int size = line < 0 ? 0 : Integer.parseInt(text.substring(at, line).strip(), 16);
            if (size == 0) {
                break;
            }
            body.append(text, line + 2, Math.min(text.length(), line + 2 + size));
            at = line + 2 + size + 2;
        }
        return body.toString();
    }
}
