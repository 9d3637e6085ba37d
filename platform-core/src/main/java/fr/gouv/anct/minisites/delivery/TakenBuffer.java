package fr.gouv.anct.minisites.delivery;

import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.buffer.UnpooledDirectByteBuf;
import java.nio.ByteBuffer;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Bytes on their way to a client that say when they have left: the server asks for many pieces at once, and a client that
 * takes them slowly would have them all wait in memory. Direct, as others are copied before they are written.
 */
final class TakenBuffer extends UnpooledDirectByteBuf {

    private final Sinks.Empty<Void> taken = Sinks.empty();

    TakenBuffer(ByteBuffer bytes) {
        super(UnpooledByteBufAllocator.DEFAULT, bytes.remaining(), bytes.remaining());
        writeBytes(bytes);
    }

    /** Completes when the network has them, or has given up. */
    Mono<Void> taken() {
        return taken.asMono();
    }

    @Override
    protected void deallocate() {
        super.deallocate();
        taken.tryEmitEmpty();
    }
}
