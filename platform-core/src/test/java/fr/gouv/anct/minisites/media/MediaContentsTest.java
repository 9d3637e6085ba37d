package fr.gouv.anct.minisites.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gouv.anct.minisites.database.Superuser;
import fr.gouv.anct.minisites.delivery.Awaiting;
import fr.gouv.anct.minisites.delivery.CoreTest;
import fr.gouv.anct.minisites.delivery.TestSites;
import fr.gouv.anct.minisites.delivery.TestSites.TestSite;
import fr.gouv.anct.minisites.tenancy.CurrentTenant;
import io.netty.buffer.PooledByteBufAllocator;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.NettyDataBufferFactory;
import org.springframework.core.io.buffer.PooledDataBuffer;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@CoreTest
class MediaContentsTest {

    private static final int SLICE = ContentStorage.SLICE;

    @Autowired
    private TestSites sites;

    @Autowired
    private MediaContents contents;

    @Autowired
    private UnusedContents clearing;

    private final NettyDataBufferFactory buffers = new NettyDataBufferFactory(PooledByteBufAllocator.DEFAULT);
    private final List<DataBuffer> sent = new ArrayList<>();
    private TestSite site;

    @BeforeEach
    void make() {
        site = sites.live();
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    /** In pieces of a length that no slice has. */
    private Flux<DataBuffer> arriving(byte[] bytes) {
        int piece = 10_007;
        return Flux.range(0, (bytes.length + piece - 1) / piece)
                .map(n -> Arrays.copyOfRange(bytes, n * piece, Math.min(bytes.length, (n + 1) * piece)))
                .map(part -> {
                    DataBuffer buffer = buffers.allocateBuffer(part.length).write(part);
                    sent.add(buffer);
                    return buffer;
                });
    }

    private <T> T run(Mono<T> work) {
        return work.contextWrite(CurrentTenant.is(site.id())).block(Duration.ofSeconds(20));
    }

    private byte[] read(MediaContent content, long from, long length) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        List<ByteBuffer> pieces = run(contents.read(content, from, length).collectList());
        pieces.forEach(piece -> all.write(piece.array(), piece.arrayOffset() + piece.position(), piece.remaining()));
        return all.toByteArray();
    }

    private void nothingIsLeft() {
        assertThat(rows("media_slice")).isEqualTo("0");
        assertThat(rows("media_content")).isEqualTo("0");
        everyBufferWasReleased();
    }

    private String rows(String table) {
        return Superuser.text("select count(*) from " + table + " where tenant_id = ?", site.id());
    }

    private void everyBufferWasReleased() {
        assertThat(sent).noneMatch(buffer -> ((PooledDataBuffer) buffer).isAllocated());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, SLICE - 1, SLICE, SLICE + 1, 3 * SLICE, 3 * SLICE + 12_345})
    void whatIsKeptIsReadWholeAndInPart(int length) {
        byte[] bytes = bytes(length);
        MediaContent content = run(contents.keep(arriving(bytes), length));
        assertThat(content.size()).isEqualTo(length);
        assertThat(content.digest()).isEqualTo(Slicer.digest(bytes));
        assertThat(read(content, 0, length)).isEqualTo(bytes);
        everyBufferWasReleased();
        for (int from : new int[] {0, 1, SLICE - 1, SLICE, 2 * SLICE + 7}) {
            for (int to : new int[] {from, from + 1, SLICE, 2 * SLICE, length}) {
                if (from <= to && to <= length) {
                    assertThat(read(content, from, to - from)).isEqualTo(Arrays.copyOfRange(bytes, from, to));
                }
            }
        }
    }

    @Test
    void oneByteTooManyLeavesNothing() {
        byte[] bytes = bytes(2 * SLICE + 1);
        assertThatThrownBy(() -> run(contents.keep(arriving(bytes), bytes.length - 1)))
                .isInstanceOfSatisfying(
                        ContentTooLargeException.class,
                        e -> assertThat(e.limit()).isEqualTo(bytes.length - 1));
        nothingIsLeft();
    }

    @Test
    void aSourceThatFailsLeavesNothing() {
        Flux<DataBuffer> broken = arriving(bytes(3 * SLICE)).concatWith(Flux.error(new IllegalStateException("cut")));
        assertThatThrownBy(() -> run(contents.keep(broken, Long.MAX_VALUE))).hasMessageContaining("cut");
        nothingIsLeft();
    }

    @Test
    void whoLeavesInTheMiddleLeavesNothing() {
        Disposable sending = contents.keep(arriving(bytes(3 * SLICE)).concatWith(Flux.never()), Long.MAX_VALUE)
                .contextWrite(CurrentTenant.is(site.id()))
                .subscribe();
        Awaiting.until(
                Duration.ofSeconds(10), "the slices", () -> rows("media_slice").equals("3"));
        sending.dispose();
        Awaiting.until(
                Duration.ofSeconds(10),
                "nothing left",
                () -> rows("media_content").equals("0"));
        nothingIsLeft();
    }

    @Test
    void whatNothingShowsIsClearedAwayAfterADayAndWhatIsShownStays() {
        UUID file = sites.file(site, "a.txt", "text/plain", bytes(2 * SLICE));
        sites.replace(site, file, "a.txt", "text/plain", bytes(10));
        run(contents.keep(arriving(bytes(10)), 10));
        assertThat(rows("media_content")).isEqualTo("3");
        run(contents.clear(Instant.now().minus(1, ChronoUnit.HOURS)));
        assertThat(rows("media_content")).as("who reads it now can finish").isEqualTo("3");
        Superuser.change(
                "update media_content set unused_since = unused_since - interval '2 days' where tenant_id = ?",
                site.id());
        clearing.run().block(Duration.ofSeconds(20));
        assertThat(rows("media_content")).isEqualTo("1");
        assertThat(rows("media_slice")).isEqualTo("1");
    }

    @Test
    void theSameBytesAgainAreNoChange() {
        UUID file = sites.file(site, "a.txt", "text/plain", bytes(10));
        long before = sites.version(site);
        sites.replace(site, file, "a.txt", "text/plain", bytes(10));
        assertThat(sites.version(site)).isEqualTo(before);
        assertThat(rows("media_content")).isEqualTo("1");
    }
}
