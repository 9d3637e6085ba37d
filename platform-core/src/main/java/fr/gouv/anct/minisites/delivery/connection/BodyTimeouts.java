package fr.gouv.anct.minisites.delivery.connection;

import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.timeout.ReadTimeoutException;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Closes a connection whose request body stops, or takes too long as a whole. Only a body that does not come with its head
 * starts a timer.
 *
 * <p>The timers of Reactor Netty start with each head and end when the application reads the end of the request. A request
 * that is answered at once, on its event loop, is over before: its timer, and with it all of the request, stayed in memory for
 * {@code minisites.limits.request}.
 */
final class BodyTimeouts {

    private final Duration pause;
    private final Duration whole;
    private boolean receiving;
    private long lastRead;
    private @Nullable ScheduledFuture<?> ofPause;
    private @Nullable ScheduledFuture<?> ofWhole;

    /**
     * @param pause the longest time between two reads
     * @param whole the longest time until the end of the body
     */
    BodyTimeouts(Duration pause, Duration whole) {
        this.pause = pause;
        this.whole = whole;
    }

    /** Notes the head of a request. */
    void begin() {
        end();
        receiving = true;
    }

    /** Notes the end of a request, or of the connection. */
    void end() {
        receiving = false;
        ofPause = cancelled(ofPause);
        ofWhole = cancelled(ofWhole);
    }

    private static @Nullable ScheduledFuture<?> cancelled(@Nullable ScheduledFuture<?> timer) {
        if (timer != null) {
            timer.cancel(false);
        }
        return null;
    }

    /** Notes that all bytes that have come were read. */
    void read(ChannelHandlerContext context) {
        if (receiving) {
            lastRead = System.nanoTime();
            if (ofWhole == null) {
                ofWhole = context.executor().schedule(() -> stop(context), whole.toNanos(), TimeUnit.NANOSECONDS);
                wait(context, pause.toNanos());
            }
        }
    }

    private void wait(ChannelHandlerContext context, long nanos) {
        ofPause = context.executor().schedule(() -> look(context), nanos, TimeUnit.NANOSECONDS);
    }

    private void look(ChannelHandlerContext context) {
        long left = pause.toNanos() - (System.nanoTime() - lastRead);
        if (left > 0) {
            wait(context, left);
        } else {
            stop(context);
        }
    }

    private void stop(ChannelHandlerContext context) {
        end();
        context.fireExceptionCaught(ReadTimeoutException.INSTANCE);
        context.close();
    }
}
