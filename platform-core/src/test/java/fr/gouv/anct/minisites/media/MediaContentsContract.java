package fr.gouv.anct.minisites.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.database.testing.SuperuserDatabase;
import fr.gouv.anct.minisites.delivery.testing.Eventually;
import fr.gouv.anct.minisites.delivery.testing.TestSites;
import fr.gouv.anct.minisites.delivery.testing.TestSites.TestSite;
import io.netty.buffer.PooledByteBufAllocator;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.NettyDataBufferFactory;
import org.springframework.core.io.buffer.PooledDataBuffer;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Contract of contents, for every storage of their bytes. */
public abstract class MediaContentsContract {

    protected static final int SLICE = ContentStorage.SLICE;

    /** More bytes than a store accepts in one request. */
    private static final int LARGE = 97 * SLICE + 12_345;

    @Autowired
    protected TestSites sites;

    @Autowired
    private ContentRecords records;

    @Autowired
    private TransactionalOperator transaction;

    private final NettyDataBufferFactory buffers = new NettyDataBufferFactory(PooledByteBufAllocator.DEFAULT);
    private final List<DataBuffer> sent = new CopyOnWriteArrayList<>();
    protected TestSite site;
    protected MediaContents contents;

    /** The storage under test. */
    protected abstract ContentStorage storage();

    /** Number of stored contents of a tenant, complete or not. */
    protected abstract long stored(TestSite of);

    @BeforeEach
    void make() {
        site = sites.live();
        contents = new MediaContents(storage(), records, transaction);
    }

    protected static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    /** Emits the bytes in pieces whose length does not divide that of a slice. */
    protected Flux<DataBuffer> arriving(byte[] bytes) {
        int piece = 10_007;
        return Flux.range(0, (bytes.length + piece - 1) / piece)
                .map(n -> Arrays.copyOfRange(bytes, n * piece, Math.min(bytes.length, (n + 1) * piece)))
                .map(part -> {
                    DataBuffer buffer = buffers.allocateBuffer(part.length).write(part);
                    sent.add(buffer);
                    return buffer;
                });
    }

    protected <T> T run(Mono<T> work) {
        return run(site, work);
    }

    private static <T> T run(TestSite as, Mono<T> work) {
        return work.contextWrite(CurrentTenant.with(as.id())).block(Duration.ofSeconds(30));
    }

    private byte[] read(MediaContent content, long from, long length) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        List<ByteBuffer> pieces = run(contents.read(content, from, length).collectList());
        assertThat(pieces).allMatch(piece -> piece.remaining() <= SLICE);
        pieces.forEach(piece -> all.write(piece.array(), piece.arrayOffset() + piece.position(), piece.remaining()));
        return all.toByteArray();
    }

    private void nothingIsLeft() {
        assertThat(stored(site)).isZero();
        assertThat(rows("media_content")).isEqualTo("0");
        everyBufferWasReleased();
    }

    protected String rows(String table) {
        return SuperuserDatabase.text("select count(*) from " + table + " where tenant_id = ?", site.id());
    }

    private void everyBufferWasReleased() {
        assertThat(sent).noneMatch(buffer -> ((PooledDataBuffer) buffer).isAllocated());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, SLICE - 1, SLICE, SLICE + 1, 3 * SLICE, 3 * SLICE + 12_345, 40 * SLICE, LARGE})
    void whatIsKeptIsReadWholeAndInPart(int length) {
        byte[] bytes = bytes(length);
        MediaContent content = run(contents.store(arriving(bytes), length));
        assertThat(content.size()).isEqualTo(length);
        assertThat(content.digest()).isEqualTo(ContentChunker.digest(bytes));
        assertThat(read(content, 0, length)).isEqualTo(bytes);
        everyBufferWasReleased();
        for (int from : new int[] {0, 1, SLICE - 1, SLICE, 2 * SLICE + 7}) {
            // A large content is read to its end from one position only.
            int last = length > 4 * SLICE && from <= SLICE ? from : length;
            for (int to : new int[] {from, from + 1, SLICE, 2 * SLICE, last}) {
                if (from <= to && to <= length) {
                    assertThat(read(content, from, to - from)).isEqualTo(Arrays.copyOfRange(bytes, from, to));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2 * SLICE + 1, LARGE})
    void oneByteTooManyLeavesNothing(int length) {
        byte[] bytes = bytes(length);
        assertThatThrownBy(() -> run(contents.store(arriving(bytes), bytes.length - 1)))
                .isInstanceOfSatisfying(
                        ContentTooLargeException.class,
                        e -> assertThat(e.limit()).isEqualTo(bytes.length - 1));
        nothingIsLeft();
    }

    @ParameterizedTest
    @ValueSource(ints = {3 * SLICE, LARGE})
    void aSourceThatFailsLeavesNothing(int length) {
        Flux<DataBuffer> broken = arriving(bytes(length)).concatWith(Flux.error(new IllegalStateException("cut")));
        assertThatThrownBy(() -> run(contents.store(broken, Long.MAX_VALUE))).hasMessageContaining("cut");
        nothingIsLeft();
    }

    @ParameterizedTest
    @ValueSource(ints = {3 * SLICE, LARGE})
    void whoLeavesInTheMiddleLeavesNothing(int length) {
        Flux<DataBuffer> stuck = arriving(bytes(length)).concatWith(Flux.never());
        Disposable sending = contents.store(stuck, Long.MAX_VALUE)
                .contextWrite(CurrentTenant.with(site.id()))
                .subscribe();
        Eventually.until(Duration.ofSeconds(20), "all that comes", () -> sent.size() == (length + 10_006) / 10_007);
        sending.dispose();
        Eventually.until(
                Duration.ofSeconds(10),
                "nothing left",
                () -> rows("media_content").equals("0") && stored(site) == 0);
        nothingIsLeft();
    }

    @Test
    void whatIsNotThereIsAFailureAndNobodyElseFindsIt() {
        MediaContent content = run(contents.store(arriving(bytes(1000)), 1000));
        assertThatThrownBy(() -> read(content, 500, 501)).isInstanceOf(MissingContentException.class);
        TestSite other = sites.live();
        assertThatThrownBy(() -> run(other, contents.read(content).collectList()))
                .isInstanceOf(MissingContentException.class);
        run(other, contents.delete(content));
        assertThat(read(content, 0, 1000)).as("still there").isEqualTo(bytes(1000));
        assertThatThrownBy(() -> contents.read(content).collectList().block(Duration.ofSeconds(20)))
                .as("without a tenant")
                .isInstanceOf(Exception.class);
    }

    @Test
    void whatNothingShowsIsClearedAway() {
        MediaContent shown = run(contents.store(arriving(bytes(2 * SLICE)), 2 * SLICE));
        run(contents.use(shown));
        run(contents.store(arriving(bytes(LARGE)), LARGE));
        run(contents.clear(Instant.now().plusSeconds(60)));
        assertThat(rows("media_content")).isEqualTo("1");
        assertThat(read(shown, 0, 2 * SLICE)).isEqualTo(bytes(2 * SLICE));
        assertThat(stored(site)).isEqualTo(1);
    }
}
