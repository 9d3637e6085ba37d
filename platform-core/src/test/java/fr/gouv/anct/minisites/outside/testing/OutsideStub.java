package fr.gouv.anct.minisites.outside.testing;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.database.Jsonb;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;

/**
 * The outside services, as a process of its own that counts and that does what its mode says, see {@code stub.mjs}. It
 * ends with this JVM.
 */
public final class OutsideStub implements AutoCloseable {

    /** The key that it admits. */
    public static final String KEY = "essai";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final String url;

    private OutsideStub(Process process, String url) {
        this.process = process;
        this.url = url;
    }

    /** Returns the one of an application that several test classes share. */
    public static OutsideStub shared() {
        return Shared.STUB;
    }

    /** Starts it once, when it is used. */
    private static final class Shared {

        private static final OutsideStub STUB = start();
    }

    public static OutsideStub start() {
        // A copy: other modules have the script in a jar.
        try (InputStream source = requireNonNull(OutsideStub.class.getResourceAsStream("/outside/stub.mjs"))) {
            Path script = Files.createTempFile("outside-stub", ".mjs");
            script.toFile().deleteOnExit();
            Files.write(script, source.readAllBytes());
            Process process = new ProcessBuilder("node", script.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String port = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
            return new OutsideStub(process, "http://127.0.0.1:" + port);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public String url() {
        return url;
    }

    /** Sets how it answers, and counts from zero. */
    public void mode(String mode) {
        send(HttpRequest.newBuilder(URI.create(url + "/mode/" + mode)).PUT(HttpRequest.BodyPublishers.noBody()));
    }

    /** Returns what it has counted since the mode was set. */
    public JsonNode figures() {
        return Jsonb.MAPPER.readTree(send(HttpRequest.newBuilder(URI.create(url + "/figures"))));
    }

    /** Returns the number of requests since the mode was set. */
    public int requests() {
        return figures().get("requests").asInt();
    }

    private String send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        process.destroy();
        http.close();
    }
}
