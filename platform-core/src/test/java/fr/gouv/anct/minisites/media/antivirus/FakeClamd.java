package fr.gouv.anct.minisites.media.antivirus;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A fake server of the part of clamd's protocol that we use, which knows one virus. */
public final class FakeClamd implements AutoCloseable {

    public static final String VIRUS = "FAKE-VIRUS-FOR-TESTS";

    private final ServerSocket server;
    private volatile int lastLength;
    private volatile boolean confused;

    public FakeClamd() throws IOException {
        this(0);
    }

    public FakeClamd(int port) throws IOException {
        server = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    public int port() {
        return server.getLocalPort();
    }

    int lastLength() {
        return lastLength;
    }

    void confused(boolean now) {
        confused = now;
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                answer(socket);
            } catch (IOException gone) {
                // Next connection, or the end.
            }
        }
    }

    private void answer(Socket socket) throws IOException {
        DataInputStream input = new DataInputStream(socket.getInputStream());
        String command = new String(input.readNBytes(10), StandardCharsets.US_ASCII);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int length = input.readInt(); length > 0; length = input.readInt()) {
            bytes.write(input.readNBytes(length));
        }
        lastLength = bytes.size();
        boolean infected = bytes.toString(StandardCharsets.ISO_8859_1).contains(VIRUS);
        String answer = confused || !command.equals("zINSTREAM\0")
                ? "INSTREAM size limit exceeded. ERROR\0"
                : infected ? "stream: Fake-Test-Signature FOUND\0" : "stream: OK\0";
        socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
