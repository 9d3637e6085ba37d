package fr.gouv.anct.minisites.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** The ports of the application under test: free ones, the same for the whole run, known before it starts. */
final class DemoPorts implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final int VISITORS = free();
    static final int MANAGEMENT = free();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "server.port=" + VISITORS,
                        "minisites.public-port=" + VISITORS,
                        "management.server.port=" + MANAGEMENT)
                .applyTo(context);
    }

    private static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }
}
