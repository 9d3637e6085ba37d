package fr.gouv.anct.minisites.delivery.testing;

import reactor.blockhound.BlockHound;
import reactor.blockhound.integration.BlockHoundIntegration;

/** Allow list of BlockHound for calls that only seem to block. */
public final class BlockHoundAllowList implements BlockHoundIntegration {

    @Override
    public void applyTo(BlockHound.Builder builder) {
        // Random identifiers come from /dev/urandom, which never waits.
        builder.allowBlockingCallsInside("java.security.SecureRandom", "nextBytes");
        // Netty frees a buffer under a lock held for a few instructions, contended when many connections write at once.
        builder.allowBlockingCallsInside("io.netty.buffer.AdaptivePoolingAllocator$Magazine", "free");
        // Jackson builds the deserializer of a type at its first use; concurrent callers wait for it.
        builder.allowBlockingCallsInside(
                "tools.jackson.databind.deser.DeserializerCache", "_createAndCacheValueDeserializer");
        // Caffeine maintains its queues under a lock: with many concurrent writes one waits for another.
        builder.allowBlockingCallsInside("com.github.benmanes.caffeine.cache.BoundedLocalCache", "performCleanUp");
    }
}
