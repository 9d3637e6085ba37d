package fr.gouv.anct.minisites.media.reading;

import fr.gouv.anct.minisites.media.inspection.MediaFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Reads documents, one at a time on a node, each in a process of its own with bounded time, memory and output, and with
 * the lowest priority: reading never delays a page. The process gets none of the settings of this one.
 */
@Component
public class DocumentReader implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentReader.class);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    /** How long a process may wait for its turn on a busy machine, besides its CPU time. */
    private static final Duration WAITING = Duration.ofMinutes(10);

    /** Maximum size of the output in bytes: a character has at most three. */
    private static final int LONGEST_ANSWER = 3
                    * (DocumentContent.LONGEST
                            + DocumentContent.LONGEST_PASSAGE
                            + (DocumentContent.MOST_PASSAGES + DocumentHeading.MOST)
                                    * (DocumentContent.LONGEST_HEADING + 20))
            + ReadingOutputParser.LONGEST_COVER_LINE;

    /** Otherwise the library logs to the output, and stores a list of fonts in the home directory. */
    private static final List<String> NOTHING_WRITTEN = List.of(
            "-Dorg.apache.commons.logging.LogFactory=org.apache.commons.logging.impl.LogFactoryImpl",
            "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog",
            "-Duser.home=/nonexistent",
            "-Djava.io.tmpdir=/nonexistent");

    private static final Path NICE = Path.of("/usr/bin/nice");

    /** Loads classes from a jar with nested jars, which the JVM alone cannot. */
    private static final String LAUNCHER = "org.springframework.boot.loader.launch.PropertiesLauncher";

    private final ExecutorService limits = Executors.newVirtualThreadPerTaskExecutor();
    private final Scheduler thread = Schedulers.newBoundedElastic(1, Integer.MAX_VALUE, "document-reader");
    private final Duration timeout;
    private final String classPath;

    @Autowired
    public DocumentReader(DocumentReaderProperties properties) {
        this(properties, System.getProperty("java.class.path", ""));
    }

    DocumentReader(DocumentReaderProperties properties, String classPath) {
        this.timeout = properties.timeout();
        this.classPath = classPath;
    }

    /**
     * Reads a file. A file that cannot be read has the barrier {@link DocumentBarrier#UNREADABLE}; of one that takes too long
     * the text of its last passages is missing.
     *
     * @param format one with text
     * @return an error {@link IOException} when no process starts or gets its turn: the file may be read later
     */
    public Mono<DocumentContent> read(Path file, MediaFormat format) {
        return Mono.fromCallable(() -> readNow(file, format)).subscribeOn(thread);
    }

    private DocumentContent readNow(Path file, MediaFormat format) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command(file, format)).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        Process process = builder.start();
        // Limits the process while its output is read.
        Future<Limit> limit = limits.submit(() -> limited(process));
        try {
            process.getOutputStream().close();
            String printed = new String(process.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8);
            process.destroyForcibly();
            Optional<DocumentContent> read = ReadingOutputParser.parse(printed);
            Limit reached = limit.get();
            if (read.isEmpty() && reached == Limit.NO_TURN) {
                throw new IOException("Document reader had no turn in " + longest());
            }
            if (read.isEmpty() && reached == Limit.NONE && process.exitValue() == ReadingProgram.NOT_STARTED) {
                throw new IOException("Document reader did not start");
            }
            if (reached == Limit.CPU_TIME) {
                LOG.info("Reading of document {} stopped after {} of CPU time", file.getFileName(), timeout);
            }
            return read.orElseGet(() -> DocumentContent.failed(DocumentBarrier.UNREADABLE));
        } catch (ExecutionException failure) {
            throw new IOException(failure.getCause());
        } finally {
            process.destroyForcibly();
        }
    }

    /** The limit that has ended a process. */
    private enum Limit {
        NONE,
        CPU_TIME,
        /** On a busy machine a process waits long for its turn. */
        NO_TURN
    }

    /** Waits until a process ends, and ends it at its limits. */
    private Limit limited(Process process) throws InterruptedException {
        long start = System.nanoTime();
        while (!process.waitFor(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS)) {
            Duration used = process.info().totalCpuDuration().orElse(Duration.ZERO);
            boolean worked = used.compareTo(timeout) >= 0;
            if (worked || System.nanoTime() - start > longest().toNanos()) {
                process.destroyForcibly();
                return worked ? Limit.CPU_TIME : Limit.NO_TURN;
            }
        }
        return Limit.NONE;
    }

    private Duration longest() {
        return timeout.plus(WAITING);
    }

    private List<String> command(Path file, MediaFormat format) {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(NICE)) {
            command.addAll(List.of(NICE.toString(), "-n", "19"));
        }
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true"));
        command.addAll(NOTHING_WRITTEN);
        command.addAll(List.of("-cp", classPath));
        String program = ReadingProgram.class.getName();
        command.addAll(isPackaged() ? List.of("-Dloader.main=" + program, LAUNCHER) : List.of(program));
        command.addAll(List.of(
                file.toString(),
                format.name(),
                String.valueOf(longest().plusSeconds(5).toSeconds())));
        return command;
    }

    private boolean isPackaged() {
        return classPath.endsWith(".jar")
                && ClassLoader.getSystemResource(LAUNCHER.replace('.', '/') + ".class") != null;
    }

    @Override
    public void close() {
        thread.dispose();
        limits.shutdownNow();
    }
}
