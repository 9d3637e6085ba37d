package fr.gouv.anct.minisites.resilience.testing;

import fr.gouv.anct.minisites.MiniSites;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;

/** The application, whose clock is ahead by the duration that a file says: ISO 8601, read again every tenth of a second. */
public final class MovedClockNode {

    private MovedClockNode() {}

    /** Arguments: the file, then the settings. */
    public static void main(String[] arguments) {
        new SpringApplicationBuilder(MiniSites.class)
                .sources(Moved.class)
                .initializers(context -> context.getBeanFactory().registerSingleton("clockFile", Path.of(arguments[0])))
                .run(Arrays.copyOfRange(arguments, 1, arguments.length));
    }

    static class Moved {

        @Bean
        static BeanPostProcessor movedClock(Path clockFile) {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof Clock clock ? new MovedClock(clock, clockFile) : bean;
                }
            };
        }
    }

    private static final class MovedClock extends Clock {

        private static final long EVERY = Duration.ofMillis(100).toNanos();

        private final Clock clock;
        private final Path file;
        private volatile long read = System.nanoTime() - EVERY;
        private volatile Duration ahead = Duration.ZERO;

        MovedClock(Clock clock, Path file) {
            this.clock = clock;
            this.file = file;
        }

        @Override
        public ZoneId getZone() {
            return clock.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return new MovedClock(clock.withZone(zone), file);
        }

        @Override
        public Instant instant() {
            if (System.nanoTime() - read >= EVERY) {
                read = System.nanoTime();
                try {
                    ahead = Duration.parse(Files.readString(file).strip());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return clock.instant().plus(ahead);
        }
    }
}
