package fr.gouv.anct.minisites.media;

import fr.gouv.anct.minisites.delivery.testing.Eventually;
import fr.gouv.anct.minisites.testing.FreePort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/**
 * An S3-compatible store (Adobe's S3Mock) in a separate process, since it is an application of a different kind from
 * ours.
 */
final class S3Mock implements AutoCloseable {

    private static final Path JAR = Path.of("target", "s3mock", "s3mock-exec.jar");

    private final int port = FreePort.find();
    private final Process process;

    S3Mock(String bucket) {
        try {
            process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx256m",
                            "-XX:TieredStopAtLevel=1",
                            "-jar",
                            JAR.toString(),
                            "--http.port=" + port,
                            "--server.port=0",
                            "--vectors.http.port=0",
                            "--vectors.https.port=0",
                            "--com.adobe.testing.s3mock.store.initial-buckets=" + bucket)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Eventually.until(Duration.ofSeconds(60), "the store", this::listens);
    }

    private boolean listens() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 500);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + port);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
