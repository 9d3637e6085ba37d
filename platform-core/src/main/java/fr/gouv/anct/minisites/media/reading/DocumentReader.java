package fr.gouv.anct.minisites.media.reading;

import fr.gouv.anct.minisites.media.inspection.MediaFormat;
import fr.gouv.anct.minisites.media.reading.DocumentContent.Passage;
import fr.gouv.anct.minisites.validation.EnumCode;
import fr.gouv.anct.minisites.validation.PlainText;
import fr.gouv.anct.minisites.wording.UnicodeNormalization;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
                    + DocumentContent.MOST_PASSAGES * (DocumentContent.LONGEST_HEADING + 10));

    private static final Pattern ANSWER = Pattern.compile("(\\d{1,9}) ([a-z,-]*)");
    private static final Pattern PASSAGE = Pattern.compile("([1-9]\\d{0,8})\t([^\t]*)\t([^\t]+)");
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
            Optional<DocumentContent> read = content(printed);
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

    /** Returns the complete lines; empty without the first one. */
    private static Optional<DocumentContent> content(String printed) {
        int complete = printed.lastIndexOf('\n');
        if (complete < 0) {
            return Optional.empty();
        }
        List<String> lines = List.of(printed.substring(0, complete).split("\n", -1));
        Matcher answer = ANSWER.matcher(lines.getFirst());
        return answer.matches()
                ? Optional.of(new DocumentContent(
                        new DocumentReading(Integer.parseInt(answer.group(1)), barriers(answer.group(2))),
                        passages(lines.subList(1, lines.size()))))
                : Optional.empty();
    }

    /** Returns the passages in ascending order, without what a hostile file may contain. */
    private static List<Passage> passages(List<String> lines) {
        List<Passage> passages = new ArrayList<>();
        int last = 0;
        for (String line : lines) {
            Matcher printed = PASSAGE.matcher(line);
            if (printed.matches() && passages.size() < DocumentContent.MOST_PASSAGES) {
                int number = Integer.parseInt(printed.group(1));
                String heading = text(printed.group(2), DocumentContent.LONGEST_HEADING);
                String text = text(printed.group(3), DocumentContent.LONGEST_PASSAGE);
                if (number > last && !text.isEmpty()) {
                    passages.add(new Passage(number, heading.isEmpty() ? null : heading, text));
                    last = number;
                }
            }
        }
        return passages;
    }

    private static String text(String printed, int longest) {
        return PlainText.start(UnicodeNormalization.normalize(PlainText.line(printed), Normalizer.Form.NFC), longest);
    }

    private static Set<DocumentBarrier> barriers(String codes) {
        Set<DocumentBarrier> barriers = EnumSet.noneOf(DocumentBarrier.class);
        Arrays.stream(codes.split(","))
                .filter(code -> !code.isEmpty())
                .forEach(code ->
                        barriers.add(EnumCode.find(DocumentBarrier.class, code).orElseThrow()));
        return barriers;
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
