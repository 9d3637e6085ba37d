package fr.gouv.anct.minisites.delivery.http;

import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.buffer.UnpooledDirectByteBuf;
import java.nio.ByteBuffer;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * A buffer that signals when it has been written to the network. Without it the server requests many chunks at once,
 * and all of them wait in memory for a slow client. Direct, as heap buffers are copied before they are written.
 */
public final class DrainTrackingBuffer extends UnpooledDirectByteBuf {

    private final Sinks.Empty<Void> taken = Sinks.empty();

    public DrainTrackingBuffer(ByteBuffer bytes) {
        super(UnpooledByteBufAllocator.DEFAULT, bytes.remaining(), bytes.remaining());
        writeBytes(bytes);
    }

    /** Completes when the bytes were written, or the write has failed. */
    public Mono<Void> taken() {
        return taken.asMono();
    }

    @Override
    protected void deallocate() {
        super.deallocate();
        taken.tryEmitEmpty();
    }
}
