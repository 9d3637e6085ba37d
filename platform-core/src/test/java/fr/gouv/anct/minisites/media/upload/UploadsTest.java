package fr.gouv.anct.minisites.media.upload;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Accounts;
import fr.gouv.anct.minisites.audit.AuditActor;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.delivery.CoreTest;
import fr.gouv.anct.minisites.delivery.testing.Eventually;
import fr.gouv.anct.minisites.delivery.testing.TestSites;
import fr.gouv.anct.minisites.delivery.testing.TestSites.TestSite;
import fr.gouv.anct.minisites.media.MediaContent;
import fr.gouv.anct.minisites.media.MediaContents;
import fr.gouv.anct.minisites.media.MediaFile;
import fr.gouv.anct.minisites.media.MediaLibrary;
import fr.gouv.anct.minisites.media.antivirus.Antivirus;
import fr.gouv.anct.minisites.media.antivirus.ScanResult;
import fr.gouv.anct.minisites.media.image.ImageExecutor;
import fr.gouv.anct.minisites.media.inspection.FileInspector;
import fr.gouv.anct.minisites.media.inspection.MediaFormat;
import fr.gouv.anct.minisites.media.inspection.MediaProperties;
import fr.gouv.anct.minisites.media.inspection.RejectionReason.Reason;
import fr.gouv.anct.minisites.media.inspection.TestFiles;
import fr.gouv.anct.minisites.media.library.LibraryFile;
import fr.gouv.anct.minisites.media.library.MediaCommands;
import fr.gouv.anct.minisites.media.library.MediaListing;
import fr.gouv.anct.minisites.media.reading.DocumentBarrier;
import fr.gouv.anct.minisites.media.reading.DocumentReader;
import fr.gouv.anct.minisites.media.reading.DocumentReaderProperties;
import fr.gouv.anct.minisites.media.reading.DocumentReading;
import fr.gouv.anct.minisites.media.reading.TestOfficeDocument;
import fr.gouv.anct.minisites.media.reading.TestPdf;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.springframework.util.unit.DataSize;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

/** Tests the upload of files: with an intermittent antivirus, with an exhausted quota, and in great numbers. */
@CoreTest
class UploadsTest {

    private static final int COLLECTIONS = 5;
    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    private TestSites sites;

    @Autowired
    private Accounts accounts;

    @Autowired
    private FileInspector inspector;

    @Autowired
    private ImageExecutor images;

    @Autowired
    private MediaContents contents;

    @Autowired
    private MediaListing list;

    @Autowired
    private MediaLibrary library;

    @Autowired
    private MediaCommands mediaCommands;

    @Autowired
    private AllUploads allUploads;

    @Autowired
    private QuarantinedFiles files;

    @Autowired
    private UnstrippedImages storedImages;

    @Autowired
    private UnreadDocuments unreadDocuments;

    @Autowired
    private CrossTenantScope crossTenant;

    @Autowired
    private Journal journal;

    @Autowired
    private DatabaseClient database;

    @Autowired
    private TransactionalOperator transaction;

    @Autowired
    private MediaProperties properties;

    private volatile ScanResult answer = new ScanResult.Clean();
    private TestSite site;
    private AuditActor author;

    /** A separate directory: the default one is shared by all processes of the machine. */
    @TempDir
    private Path directory;

    private Spool spool;

    @BeforeEach
    void make() throws IOException {
        spool = new Spool(limits(properties.quota()), Clock.systemUTC());
        site = sites.live();
        author = Objects.requireNonNull(accounts.findOrCreateByEmail(
                        UUID.randomUUID() + "@test.example", "Ada", "Un", AuditActor.withoutAccount("Ada Un"))
                .map(Account::actor)
                .block());
    }

    private Uploads uploads(DataSize quota) {
        UploadInspection inspection = new UploadInspection(inspector, images, _ -> Mono.just(answer));
        return new Uploads(spool, inspection, contents, list, mediaCommands, limits(quota));
    }

    private MediaProperties limits(DataSize quota) {
        return new MediaProperties(
                properties.image(),
                properties.drawing(),
                properties.document(),
                quota,
                properties.filesAtOnce(),
                properties.decoders(),
                directory);
    }

    @Test
    void theDirectoryIsMadeAgainAfterACleanerHasRemovedIt() throws IOException {
        Files.delete(directory);
        Long size = run(spool.withFile(arriving(new byte[] {1, 2}), file -> Mono.fromCallable(() -> Files.size(file))));
        assertThat(size).isEqualTo(2);
        assertThat(directory).isEmptyDirectory();
    }

    private UploadResult add(DataSize quota, byte[] bytes, String name) {
        return run(uploads(quota).add(UploadedFile.of(name, arriving(bytes)), null, author));
    }

    private static Flux<DataBuffer> arriving(byte[] bytes) {
        int piece = 60_000;
        return Flux.range(0, (bytes.length + piece - 1) / piece)
                .map(n -> Arrays.copyOfRange(bytes, n * piece, Math.min(bytes.length, (n + 1) * piece)))
                .map(DefaultDataBufferFactory.sharedInstance::wrap);
    }

    private <T> T run(Mono<T> work) {
        return Objects.requireNonNull(
                work.contextWrite(CurrentTenant.with(site.id())).block(Duration.ofMinutes(2)));
    }

    private LibraryFile.State state(UploadResult result) {
        return run(list.findById(((UploadResult.Accepted) result).id())).state();
    }

    @Test
    void theTitleAndTheLanguageAreThoseThatAFileDeclares() {
        LibraryFile declared = added(TestPdf.accessible("Guide des aides", "en"), "guide_v2_final.pdf");
        assertThat(declared.description().title()).isEqualTo("Guide des aides");
        assertThat(declared.description().language()).isEqualTo("en");
        LibraryFile bySoftware = added(TestPdf.accessible("Microsoft Word - guide.docx", "fr-FR"), "guide_v2.pdf");
        assertThat(bySoftware.description().title()).isEqualTo("guide v2");
        assertThat(bySoftware.description().language()).isNull();
    }

    private LibraryFile added(byte[] bytes, String name) {
        return run(list.findById(((UploadResult.Accepted) add(properties.quota(), bytes, name)).id()));
    }

    private QuarantineJob job() {
        return job(_ -> Mono.just(answer));
    }

    private QuarantineJob job(Antivirus antivirus) {
        return new QuarantineJob(allUploads, files, crossTenant, contents, spool, antivirus, journal, transaction);
    }

    @Test
    void whatTheAntivirusHasNotSeenIsShownToNobodyUntilItHas() {
        answer = new ScanResult.Unreachable();
        UploadResult held = add(properties.quota(), TestFiles.image("jpg", 900, 600), "photo.jpg");
        UUID id = ((UploadResult.Accepted) held).id();
        assertThat(state(held)).isEqualTo(LibraryFile.State.QUARANTINE);
        assertThat(library.shown(id, "photo.jpg")
                        .contextWrite(CurrentTenant.with(site.id()))
                        .block())
                .isNull();
        job().run().block();
        assertThat(state(held)).isEqualTo(LibraryFile.State.QUARANTINE);

        answer = new ScanResult.Clean();
        job().run().block();
        assertThat(state(held)).isEqualTo(LibraryFile.State.CLEAN);
        MediaFile narrow = run(library.shown(id, "photo.jpg-480.webp"));
        assertThat(narrow.contentType()).isEqualTo("image/webp");
        assertThat(narrow.width()).isEqualTo(480);
        assertThat(run(library.shown(id, "photo.jpg")).width()).isEqualTo(900);

        answer = new ScanResult.Unreachable();
        UploadResult bad = add(properties.quota(), TestFiles.pdf(), "rapport.pdf");
        answer = new ScanResult.Infected("Test");
        job().run().block();
        assertThat(state(bad)).isEqualTo(LibraryFile.State.INFECTED);
        assertThat(add(properties.quota(), TestFiles.pdf(), "autre.pdf"))
                .isInstanceOfSatisfying(
                        UploadResult.Rejected.class,
                        rejected -> assertThat(rejected.refusal().reason()).isEqualTo(Reason.INFECTED));
        assertThat(spool.waiting()).isEmpty();
    }

    @Test
    void anAntivirusThatDoesNotAnswerIsAskedOnceInARun() {
        answer = new ScanResult.Unreachable();
        add(properties.quota(), TestFiles.pdf(), "un.pdf");
        site = sites.live();
        UploadResult held = add(properties.quota(), TestFiles.pdf(), "deux.pdf");
        AtomicInteger asked = new AtomicInteger();
        QuarantineJob job = job(_ -> {
            asked.incrementAndGet();
            return Mono.just(answer);
        });
        job.run().block();
        assertThat(asked).as("of files of two tenants").hasValue(1);

        answer = new ScanResult.Clean();
        job.run().block();
        assertThat(state(held)).as("the next run asks again").isEqualTo(LibraryFile.State.CLEAN);
    }

    /** The oldest file comes first, and would come first forever. */
    @Test
    void aFileWithoutAResultKeepsNoOtherFileInQuarantine() {
        answer = new ScanResult.Unreachable();
        byte[] slow = TestFiles.pdf();
        UploadResult undecided = add(properties.quota(), slow, "lent.pdf");
        UploadResult next = add(properties.quota(), TestFiles.image("jpg", 90, 60), "suivante.jpg");
        job(file -> Mono.<ScanResult>fromCallable(() ->
                                Files.size(file) == slow.length ? new ScanResult.Undecided() : new ScanResult.Clean())
                        .subscribeOn(Schedulers.boundedElastic()))
                .run()
                .block();
        assertThat(state(undecided)).isEqualTo(LibraryFile.State.QUARANTINE);
        assertThat(state(next)).isEqualTo(LibraryFile.State.CLEAN);
    }

    /** The upload was complete: a user who closes the page during the inspection finds the file in the library. */
    @Test
    void aClientThatLeavesDuringTheExaminationLosesNothing() {
        Sinks.Empty<Void> scanning = Sinks.empty();
        Sinks.One<ScanResult> verdict = Sinks.one();
        try (UploadInspection slow = new UploadInspection(inspector, images, _ -> {
            scanning.tryEmitEmpty();
            return verdict.asMono();
        })) {
            Disposable client = new Uploads(spool, slow, contents, list, mediaCommands, properties)
                    .add(UploadedFile.of("rapport.pdf", arriving(TestFiles.pdf())), null, author)
                    .contextWrite(CurrentTenant.with(site.id()))
                    .subscribe();
            scanning.asMono().block(Duration.ofMinutes(1));
            client.dispose();
            verdict.tryEmitValue(new ScanResult.Clean());
            Eventually.until(SOON, "the file", () -> run(list.totalSize()) > 0);
        }
    }

    /** An incomplete upload is not kept. */
    @Test
    void aClientThatLeavesWhileItSendsLeavesNothing() {
        Sinks.Many<DataBuffer> bytes = Sinks.many().unicast().onBackpressureBuffer();
        Disposable client = uploads(properties.quota())
                .add(UploadedFile.of("rapport.pdf", bytes.asFlux()), null, author)
                .contextWrite(CurrentTenant.with(site.id()))
                .subscribe();
        bytes.tryEmitNext(DefaultDataBufferFactory.sharedInstance.wrap(TestFiles.pdf()));
        Eventually.until(SOON, "the first bytes", () -> !spool.waiting().isEmpty());
        client.dispose();
        Eventually.until(SOON, "nothing on the disk", () -> spool.waiting().isEmpty());
        assertThat(run(list.totalSize())).isZero();
    }

    /** The oldest file comes first, and would come first forever. */
    @Test
    void whatIsLostInTheStorageKeepsNoOtherFileInQuarantine() {
        answer = new ScanResult.Unreachable();
        UploadResult lost = add(properties.quota(), TestFiles.pdf(), "perdu.pdf");
        UploadResult whole = add(properties.quota(), TestFiles.pdf(), "entier.pdf");
        run(database.sql("update media set size = size + 2000000 where id = :id")
                .bind("id", ((UploadResult.Accepted) lost).id())
                .fetch()
                .rowsUpdated()
                .as(transaction::transactional));
        answer = new ScanResult.Clean();
        job().run().block();
        assertThat(state(whole)).isEqualTo(LibraryFile.State.CLEAN);
        assertThat(state(lost)).isEqualTo(LibraryFile.State.QUARANTINE);
        assertThat(spool.waiting()).isEmpty();
    }

    @Test
    void metadataIsLeftAtTheDoorAndRemovedFromWhatWasThereBefore() {
        byte[] bare = TestFiles.image("jpg", 90, 60);
        byte[] telling = TestFiles.commented(bare, "48.8566 2.3522");
        UUID id = ((UploadResult.Accepted) add(properties.quota(), telling, "photo.jpg")).id();
        assertThat(bytes(id)).isEqualTo(bare);

        MediaFile clean = run(library.file(id));
        MediaContent stored = run(contents.store(arriving(telling), telling.length));
        UUID damaged = ((UploadResult.Accepted) add(properties.quota(), bare, "abimee.jpg")).id();
        MediaContent cut = run(contents.store(arriving(Arrays.copyOf(telling, 12)), telling.length));
        run(library.store(with(clean, stored)).thenReturn(true));
        run(library.store(with(run(library.file(damaged)), cut)).thenReturn(true));
        run(database.sql("update media_content set metadata_checked = false")
                .fetch()
                .rowsUpdated()
                .as(transaction::transactional));
        MetadataRemovalJob job =
                new MetadataRemovalJob(allUploads, storedImages, crossTenant, contents, spool, transaction);
        job.run().block();
        assertThat(bytes(id)).isEqualTo(bare);
        assertThat(run(library.file(id)).content())
                .returns((long) bare.length, MediaContent::size)
                .returns(clean.content().digest(), MediaContent::digest);
        assertThat(bytes(damaged)).as("damaged: it stays as it is").hasSize(12);
        assertThat(run(storedImages
                        .findUnchecked(MetadataRemovalJob.TYPES, 10)
                        .as(transaction::transactional)
                        .collectList()))
                .isEmpty();
        assertThat(crossTenant
                        .read(CrossTenantScope.Purpose.METADATA, allUploads.findTenantsWithUncheckedContents())
                        .collectList()
                        .block())
                .doesNotContain(site.id());
        assertThat(spool.waiting()).isEmpty();
    }

    @Test
    void aPdfIsReadAfterItsUploadAndAgainOnceItsBytesAreReplaced() {
        UUID id = ((UploadResult.Accepted) add(properties.quota(), TestPdf.untagged(), "guide.pdf")).id();
        assertThat(run(list.findById(id)).unread()).isTrue();
        try (DocumentReader reader = new DocumentReader(new DocumentReaderProperties(true, Duration.ofMinutes(1)))) {
            DocumentReadingJob job = readingJob(reader);
            job.run().block();
            LibraryFile read = run(list.findById(id));
            assertThat(read.reading())
                    .isEqualTo(new DocumentReading(
                            1,
                            Set.of(DocumentBarrier.UNTAGGED, DocumentBarrier.UNTITLED, DocumentBarrier.NO_LANGUAGE)));
            assertThat(crossTenant
                            .read(CrossTenantScope.Purpose.DOCUMENTS, allUploads.findTenantsWithUnreadDocuments())
                            .collectList()
                            .block())
                    .doesNotContain(site.id());

            assertThat(passages(id)).containsExactly("1 Le guide des aides aux communes");
            List<String> cover = cover(id);
            assertThat(cover).hasSize(2);
            assertThat(cover.getFirst()).startsWith("300 x 42");
            assertThat(cover.getLast()).startsWith("600 x 84");

            run(uploads(properties.quota())
                    .replace(read, UploadedFile.of("guide.pdf", arriving(TestPdf.scan())), author));
            assertThat(run(list.findById(id)).unread()).as("other bytes").isTrue();
            assertThat(cover(id)).as("of other bytes").isEmpty();
            job.run().block();
            assertThat(cover(id)).hasSize(2).doesNotContainAnyElementsOf(cover);
            assertThat(run(list.findById(id)).reading())
                    .isEqualTo(new DocumentReading(
                            1,
                            Set.of(
                                    DocumentBarrier.SCAN,
                                    DocumentBarrier.UNTAGGED,
                                    DocumentBarrier.UNTITLED,
                                    DocumentBarrier.NO_LANGUAGE)));
            assertThat(passages(id)).as("of the former bytes").isEmpty();
        }
        assertThat(spool.waiting()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"DOCX", "PPTX", "XLSX", "ODT", "ODP", "ODS"})
    void theTextOfAnOfficeDocumentIsReadAfterItsUpload(MediaFormat format) throws IOException {
        byte[] bytes = TestOfficeDocument.any(format);
        UUID id = ((UploadResult.Accepted) add(properties.quota(), bytes, "guide." + format.extension())).id();
        assertThat(run(list.findById(id)).unread()).isTrue();
        try (DocumentReader reader = new DocumentReader(new DocumentReaderProperties(true, Duration.ofMinutes(1)))) {
            readingJob(reader).run().block();
        }
        assertThat(run(list.findById(id)).unread()).isFalse();
        assertThat(run(list.findById(id)).reading()).isEqualTo(new DocumentReading(0, Set.of()));
        assertThat(headings(id)).isNotBlank().isNotEqualTo("[]");
        run(uploads(properties.quota())
                .replace(
                        run(list.findById(id)),
                        UploadedFile.of("guide." + format.extension(), arriving(TestOfficeDocument.empty(format))),
                        author));
        assertThat(headings(id)).as("of the former bytes").isEqualTo("null");
        assertThat(passages(id)).isNotEmpty().allMatch(passage -> passage.matches("[1-3] .+"));
    }

    private DocumentReadingJob readingJob(DocumentReader reader) {
        return new DocumentReadingJob(
                allUploads,
                unreadDocuments,
                crossTenant,
                contents,
                spool,
                reader,
                images,
                new DocumentReaderProperties(true, Duration.ofMinutes(1)),
                transaction);
    }

    /** Returns the sizes and digests of the images of a cover, without one whose bytes are not in use. */
    private List<String> cover(UUID file) {
        return run(database.sql("""
            select r.width || ' x ' || r.height || ' ' || r.digest
              from media_rendition r join media_content c on c.id = r.content_id and c.unused_since is null
             where r.media_id = :id order by r.width
            """)
                .bind("id", file)
                .mapValue(String.class)
                .all()
                .collectList()
                .as(transaction::transactional));
    }

    private String headings(UUID file) {
        return run(database.sql("select coalesce(cast(headings as text), 'null') from media where id = :id")
                .bind("id", file)
                .mapValue(String.class)
                .one()
                .as(transaction::transactional));
    }

    private List<String> passages(UUID file) {
        return run(database.sql("select page || ' ' || text from document_passage where media_id = :id order by page")
                .bind("id", file)
                .mapValue(String.class)
                .all()
                .collectList()
                .as(transaction::transactional));
    }

    private static MediaFile with(MediaFile file, MediaContent content) {
        return new MediaFile(
                file.id(),
                file.name(),
                file.contentType(),
                file.title(),
                file.alt(),
                file.credit(),
                file.language(),
                file.width(),
                file.height(),
                content);
    }

    private byte[] bytes(UUID id) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        run(library.file(id)
                .flatMapMany(file -> contents.read(file.content()))
                .doOnNext(piece -> {
                    byte[] copy = new byte[piece.remaining()];
                    piece.get(copy);
                    bytes.writeBytes(copy);
                })
                .then()
                .thenReturn(true));
        return bytes.toByteArray();
    }

    /** A file under inspection is in memory. */
    @Test
    void fewFilesAreLookedAtAtOnce() {
        Set<String> threads = ConcurrentHashMap.newKeySet();
        try (UploadInspection inspection = new UploadInspection(inspector, images, _ -> {
            threads.add(Thread.currentThread().getName());
            return Mono.just(answer);
        })) {
            run(Flux.range(0, 40)
                    .flatMap(n -> spool.withFile(
                            arriving(TestFiles.pdf()), path -> inspection.inspect(path, "rapport-" + n + ".pdf")))
                    .then(Mono.just(true)));
        }
        assertThat(threads)
                .hasSizeBetween(1, 2)
                .allSatisfy(thread -> assertThat(thread).startsWith("inspection-"));
    }

    @Test
    void aSiteHasNoMoreRoomThanItsQuota() {
        byte[] photograph = TestFiles.image("jpg", 900, 600);
        DataSize quota = DataSize.ofBytes(photograph.length + 10_000L);
        UploadResult first = add(quota, TestFiles.pdf(), "un.pdf");
        UploadResult second = add(quota, photograph, "deux.jpg");
        assertThat(first).isInstanceOf(UploadResult.Accepted.class);
        assertThat(second)
                .isInstanceOfSatisfying(
                        UploadResult.Rejected.class,
                        rejected -> assertThat(rejected.refusal().reason()).isEqualTo(Reason.QUOTA));
        assertThat(run(list.totalSize())).isEqualTo(TestFiles.pdf().length);
        assertThat(spool.waiting()).isEmpty();
    }

    /** A replacement frees the renditions of the replaced file too. */
    @Test
    void aFileIsReplacedByOneOfTheSameSizeWhenTheQuotaIsUsedUp() {
        byte[] photograph = TestFiles.image("jpg", 900, 600);
        UUID id = ((UploadResult.Accepted) add(properties.quota(), photograph, "photo.jpg")).id();
        long weight = run(list.totalSize());
        assertThat(weight).as("with its renditions").isGreaterThan(photograph.length);
        LibraryFile file = run(list.findById(id));
        DataSize quota = DataSize.ofBytes(weight);
        assertThat(run(uploads(quota).replace(file, UploadedFile.of("autre.jpg", arriving(photograph)), author)))
                .isInstanceOf(UploadResult.Accepted.class);
        assertThat(run(list.totalSize())).isEqualTo(weight);
        assertThat(run(uploads(DataSize.ofBytes(weight - 1))
                        .replace(run(list.findById(id)), UploadedFile.of("autre.jpg", arriving(photograph)), author)))
                .isInstanceOfSatisfying(
                        UploadResult.Rejected.class,
                        rejected -> assertThat(rejected.refusal().reason()).isEqualTo(Reason.QUOTA));
    }

    /** The memory in use after each collection must not grow with the number of files. */
    @Test
    @Tag("long")
    void twoHundredPhotographsTakeNoMoreMemoryThanTen() {
        byte[] photograph = Arrays.copyOf(TestFiles.image("jpg", 6000, 4000), 8 << 20);
        Uploads uploads = uploads(DataSize.ofGigabytes(10));
        send(uploads, photograph, 10);
        long before = used();
        resetPeaks();
        send(uploads, photograph, 200);
        assertThat(used() - before).as("kept after 200").isLessThan(50L << 20);
        assertThat(afterCollections()).as("most that a collection left").isLessThan(before + (400L << 20));
        assertThat(run(list.page(new fr.gouv.anct.minisites.media.library.MediaQuery(
                                null, fr.gouv.anct.minisites.media.library.MediaQuery.Filter.ALL, null, true, 1, 10)))
                        .total())
                .isEqualTo(210);
        assertThat(spool.waiting()).isEmpty();
    }

    /** Sends as eight users at once. */
    private void send(Uploads uploads, byte[] photograph, int count) {
        Flux.range(0, count)
                .flatMap(
                        n -> uploads.add(UploadedFile.of("photo-" + n + ".jpg", arriving(photograph)), null, author), 8)
                .contextWrite(CurrentTenant.with(site.id()))
                .blockLast(Duration.ofMinutes(30));
    }

    /**
     * Returns the memory in use: the minimum after several collections, since memory that a thread is just releasing
     * does not count.
     */
    private static long used() {
        long least = Long.MAX_VALUE;
        for (int collection = 0; collection < COLLECTIONS; collection++) {
            System.gc();
            least = Math.min(
                    least,
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
        return least;
    }

    private static void resetPeaks() {
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    private static long afterCollections() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP && pool.getCollectionUsage() != null)
                .mapToLong(pool -> pool.getCollectionUsage().getUsed())
                .sum();
    }
}
