package fr.gouv.anct.minisites.media.antivirus;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Scans files with the ClamAV daemon over its socket: {@code INSTREAM}, one connection per file. */
final class ClamAv implements Antivirus {

    private static final Logger LOG = LoggerFactory.getLogger(ClamAv.class);
    private static final Pattern FOUND = Pattern.compile("stream: (.+) FOUND");
    private static final int PIECE = 64 * 1024;
    private static final int LONGEST_ANSWER = 4096;

    private final String host;
    private final int port;
    private final int timeout;

    ClamAv(String host, int port, Duration timeout) {
        this.host = host;
        this.port = port;
        this.timeout = Math.toIntExact(timeout.toMillis());
    }

    @Override
    public Mono<ScanResult> scan(Path file) {
        return Mono.fromCallable(() -> ask(file))
                .onErrorResume(IOException.class, failure -> {
                    LOG.warn("ClamAV scan failed: {}", failure.toString());
                    return Mono.just(new ScanResult.Undecided());
                })
                .subscribeOn(Schedulers.boundedElastic());
    }

    private ScanResult ask(Path file) throws IOException {
        try (Socket socket = new Socket()) {
            return connects(socket) ? read(send(file, socket)) : new ScanResult.Unreachable();
        }
    }

    private boolean connects(Socket socket) {
        try {
            socket.connect(new InetSocketAddress(host, port), timeout);
            return true;
        } catch (IOException failure) {
            LOG.warn("ClamAV unreachable: {}", failure.toString());
            return false;
        }
    }

    private String send(Path file, Socket socket) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            socket.setSoTimeout(timeout);
            DataOutputStream output = new DataOutputStream(socket.getOutputStream());
            output.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            byte[] piece = new byte[PIECE];
            for (int length = bytes.read(piece); length > 0; length = bytes.read(piece)) {
                output.writeInt(length);
                output.write(piece, 0, length);
            }
            output.writeInt(0);
            output.flush();
            return new String(socket.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8)
                    .replace("\0", "")
                    .strip();
        }
    }

    private static ScanResult read(String answer) {
        Matcher found = FOUND.matcher(answer);
        if (found.matches()) {
            return new ScanResult.Infected(found.group(1));
        }
        if (answer.equals("stream: OK")) {
            return new ScanResult.Clean();
        }
        LOG.warn("Unexpected ClamAV response: {}", answer);
        return new ScanResult.Undecided();
    }
}
