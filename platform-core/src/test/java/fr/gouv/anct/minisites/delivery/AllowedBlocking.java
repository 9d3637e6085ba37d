package fr.gouv.anct.minisites.delivery;

import reactor.blockhound.BlockHound;
import reactor.blockhound.integration.BlockHoundIntegration;

/** What looks like blocking and is not. */
public final class AllowedBlocking implements BlockHoundIntegration {

    @Override
    public void applyTo(BlockHound.Builder builder) {
        // Random identifiers come from /dev/urandom, which never waits.
        builder.allowBlockingCallsInside("java.security.SecureRandom", "nextBytes");
        // Netty gives a buffer back: a lock held for a few instructions, met when many connections write at once.
        builder.allowBlockingCallsInside("io.netty.buffer.AdaptivePoolingAllocator$Magazine", "free");
    }
}
