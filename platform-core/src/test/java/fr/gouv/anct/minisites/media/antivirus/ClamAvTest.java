package fr.gouv.anct.minisites.media.antivirus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the dialogue with ClamAV, against a fake server of its protocol. */
class ClamAvTest {

    @TempDir
    private Path directory;

    private ScanResult scan(int port, byte[] bytes) throws IOException {
        Path file = Files.write(directory.resolve("file"), bytes);
        return new ClamAv("127.0.0.1", port, Duration.ofSeconds(5)).scan(file).block();
    }

    @Test
    void saysWhatTheServerSays() throws IOException {
        try (FakeClamd clamd = new FakeClamd()) {
            assertThat(scan(clamd.port(), new byte[300_000])).isEqualTo(new ScanResult.Clean());
            assertThat(clamd.lastLength()).isEqualTo(300_000);
            assertThat(scan(clamd.port(), FakeClamd.VIRUS.getBytes(StandardCharsets.US_ASCII)))
                    .isEqualTo(new ScanResult.Infected("Fake-Test-Signature"));
            clamd.confused(true);
            assertThat(scan(clamd.port(), new byte[1])).isEqualTo(new ScanResult.Undecided());
        }
    }

    @Test
    void aServerThatIsGoneSaysNothing() throws IOException {
        // A port that nothing else takes meanwhile, and that nobody listens on.
        try (Socket held = new Socket()) {
            held.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            assertThat(scan(held.getLocalPort(), new byte[1])).isEqualTo(new ScanResult.Unreachable());
        }
    }

    /** The connection is made, for the system queues it, and nothing is read from it. */
    @Test
    void aFileThatTakesTooLongIsUndecided() throws IOException {
        Path file = Files.write(directory.resolve("slow"), new byte[1]);
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            ClamAv antivirus = new ClamAv("127.0.0.1", silent.getLocalPort(), Duration.ofMillis(200));
            assertThat(antivirus.scan(file).block()).isEqualTo(new ScanResult.Undecided());
        }
    }
}
