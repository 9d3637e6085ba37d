package fr.gouv.anct.minisites.resilience.testing;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A proxy before PostgreSQL that cuts the connection of half of the transactions with a given statement, at random, once the database has
 * committed it: the client never learns of the commit. Understands the messages of the protocol (version 3), unencrypted.
 */
public final class CommitCutter implements AutoCloseable {

    private static final int HEAD = 5;
    private static final int LENGTH = 4;
    private static final int VERSION_3 = 3 << 16;
    private static final byte[] NONE = {};
    private static final String COMMIT = "COMMIT";
    private static final int BUFFER = 65_536;

    private final ServerSocket server;
    private final String host;
    private final int port;
    private final String statement;
    /** At random: two nodes in step would be cut always and never. */
    private final Random random = new Random(42);

    private final AtomicInteger cut = new AtomicInteger();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private CommitCutter(ServerSocket server, URI database, String statement) {
        this.server = server;
        this.host = database.getHost();
        this.port = database.getPort();
        this.statement = statement;
    }

    /**
     * Starts a proxy.
     *
     * @param settings of an application; its R2DBC URL is replaced
     * @param statement part of the SQL of the transactions that are cut
     */
    public static CommitCutter before(Map<String, String> settings, String statement) {
        try {
            String url = settings.get("spring.r2dbc.url");
            URI database = URI.create(url.substring("r2dbc:".length()));
            CommitCutter cutter =
                    new CommitCutter(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), database, statement);
            settings.put(
                    "spring.r2dbc.url",
                    "r2dbc:postgresql://127.0.0.1:" + cutter.server.getLocalPort() + database.getPath());
            cutter.threads.submit(cutter::accept);
            return cutter;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the number of connections that were cut. */
    public int cut() {
        return cut.get();
    }

    private void accept() {
        try {
            while (!server.isClosed()) {
                Socket client = server.accept();
                Socket database = new Socket(host, port);
                Connection connection = new Connection(client, database);
                threads.submit(() -> connection.forward());
                threads.submit(() -> connection.answer());
            }
        } catch (IOException closed) {
            // The end of the test.
        }
    }

    /** One connection of the client, in its two directions. */
    private final class Connection {

        private final Socket client;
        private final Socket database;
        /** Whether a statement of a name is the one that is cut. */
        private final Map<String, Boolean> statements = new HashMap<>();

        private boolean concerned;
        private volatile boolean committing;

        Connection(Socket client, Socket database) {
            this.client = client;
            this.database = database;
        }

        void forward() {
            try (client;
                    database) {
                DataInputStream from = new DataInputStream(client.getInputStream());
                OutputStream to = database.getOutputStream();
                // The first messages have no type: a request for TLS, which the server refuses, and the start.
                for (byte[] start = NONE; !isStart(start); to.write(start)) {
                    start = message(from, 0, (byte) 0);
                }
                while (true) {
                    byte type = from.readByte();
                    byte[] message = message(from, 1, type);
                    look(type, message);
                    to.write(message);
                }
            } catch (IOException ended) {
                close(client, database);
            }
        }

        private static boolean isStart(byte[] message) {
            return message.length > LENGTH && ByteBuffer.wrap(message).getInt(LENGTH) == VERSION_3;
        }

        private static byte[] message(DataInputStream from, int offset, byte type) throws IOException {
            int length = from.readInt();
            byte[] message = new byte[offset + length];
            message[0] = type;
            message[offset] = (byte) (length >>> 24);
            message[offset + 1] = (byte) (length >>> 16);
            message[offset + 2] = (byte) (length >>> 8);
            message[offset + 3] = (byte) length;
            from.readFully(message, offset + LENGTH, length - LENGTH);
            return message;
        }

        private void look(byte type, byte[] message) {
            switch (type) {
                // Parse: name, SQL
                case 'P' ->
                    statements.put(text(message, HEAD), end(message, HEAD).contains(statement));
                // Bind: portal, name
                case 'B' ->
                    concerned |= statements.getOrDefault(
                            text(message, HEAD + text(message, HEAD).length() + 1), false);
                case 'Q' -> {
                    if (text(message, HEAD).equals(COMMIT)) {
                        committing = concerned && random.nextBoolean();
                        concerned = false;
                    }
                }
                default -> {}
            }
        }

        private static String text(byte[] message, int from) {
            int end = from;
            while (message[end] != 0) {
                end++;
            }
            return new String(message, from, end - from, StandardCharsets.UTF_8);
        }

        private static String end(byte[] message, int from) {
            return new String(message, from, message.length - from, StandardCharsets.UTF_8);
        }

        void answer() {
            try (client;
                    database) {
                InputStream from = database.getInputStream();
                OutputStream to = client.getOutputStream();
                byte[] buffer = new byte[BUFFER];
                for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
                    if (committing) {
                        // The answer to the commit: the database has written it.
                        cut.incrementAndGet();
                        return;
                    }
                    to.write(buffer, 0, read);
                }
            } catch (IOException ended) {
                close(client, database);
            }
        }

        private static void close(Closeable one, Closeable other) {
            try (one;
                    other) {
                // Ends the other direction too.
            } catch (IOException closed) {
                // It was closed.
            }
        }
    }

    @Override
    public void close() {
        try {
            server.close();
            threads.shutdownNow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
