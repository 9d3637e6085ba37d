package fr.gouv.anct.minisites.media.pdf;

import fr.gouv.anct.minisites.validation.EnumCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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
 * Reads PDF files, one at a time on a node, each in a process of its own with bounded time, memory and output, and with
 * the lowest priority: reading never delays a page. The process gets none of the settings of this one.
 */
@Component
public class PdfReader implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PdfReader.class);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    /** Maximum duration of a read, in multiples of its CPU time: on a busy machine a process waits for its turn. */
    private static final int MOST_WAITING = 20;

    private static final int LONGEST_ANSWER = 1_000;
    private static final Pattern ANSWER = Pattern.compile("(\\d{1,9}) ([a-z,-]*)\\R");
    /** Otherwise the library logs to the output, and stores a list of fonts in the home directory. */
    private static final List<String> NOTHING_WRITTEN = List.of(
            "-Dorg.apache.commons.logging.LogFactory=org.apache.commons.logging.impl.LogFactoryImpl",
            "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog",
            "-Duser.home=/nonexistent",
            "-Djava.io.tmpdir=/nonexistent");

    private static final Path NICE = Path.of("/usr/bin/nice");

    /** Loads classes from a jar with nested jars, which the JVM alone cannot. */
    private static final String LAUNCHER = "org.springframework.boot.loader.launch.PropertiesLauncher";

    private final Scheduler thread = Schedulers.newBoundedElastic(1, Integer.MAX_VALUE, "pdf-reader");
    private final Duration timeout;
    private final String classPath;

    @Autowired
    public PdfReader(PdfReaderProperties properties) {
        this(properties, System.getProperty("java.class.path", ""));
    }

    PdfReader(PdfReaderProperties properties, String classPath) {
        this.timeout = properties.timeout();
        this.classPath = classPath;
    }

    /**
     * Reads a file. A file that cannot be read has the barrier {@link PdfBarrier#UNREADABLE}.
     *
     * @return an error {@link IOException} when no process starts or gets its turn: the file may be read later
     */
    public Mono<PdfReading> read(Path file) {
        return Mono.fromCallable(() -> readNow(file)).subscribeOn(thread);
    }

    private PdfReading readNow(Path file) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command(file)).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        Process process = builder.start();
        try {
            process.getOutputStream().close();
            if (!ends(process)) {
                LOG.info("Reading of PDF {} stopped after {} of CPU time", file.getFileName(), timeout);
                return PdfReading.failed(PdfBarrier.UNREADABLE);
            }
            if (process.exitValue() == PdfReadingProgram.NOT_STARTED) {
                throw new IOException("PDF reader did not start");
            }
            return answer(new String(process.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8));
        } finally {
            process.destroyForcibly();
        }
    }

    /**
     * Waits until a process ends or has used its CPU time: on a busy machine it waits long for its turn.
     *
     * @return whether it has ended
     * @throws IOException if it had no turn for long
     */
    private boolean ends(Process process) throws IOException, InterruptedException {
        long start = System.nanoTime();
        while (!process.waitFor(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS)) {
            Duration used = process.info().totalCpuDuration().orElse(Duration.ZERO);
            if (used.compareTo(timeout) >= 0) {
                return false;
            }
            if (System.nanoTime() - start > longest().toNanos()) {
                throw new IOException("PDF reader used " + used + " in " + longest());
            }
        }
        return true;
    }

    private Duration longest() {
        return timeout.multipliedBy(MOST_WAITING);
    }

    private static PdfReading answer(String printed) {
        Matcher answer = ANSWER.matcher(printed);
        return answer.matches()
                ? new PdfReading(Integer.parseInt(answer.group(1)), barriers(answer.group(2)))
                : PdfReading.failed(PdfBarrier.UNREADABLE);
    }

    private static Set<PdfBarrier> barriers(String codes) {
        Set<PdfBarrier> barriers = EnumSet.noneOf(PdfBarrier.class);
        Arrays.stream(codes.split(","))
                .filter(code -> !code.isEmpty())
                .forEach(code ->
                        barriers.add(EnumCode.find(PdfBarrier.class, code).orElseThrow()));
        return barriers;
    }

    private List<String> command(Path file) {
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
        String program = PdfReadingProgram.class.getName();
        command.addAll(isPackaged() ? List.of("-Dloader.main=" + program, LAUNCHER) : List.of(program));
        command.addAll(
                List.of(file.toString(), String.valueOf(longest().plusSeconds(5).toSeconds())));
        return command;
    }

    private boolean isPackaged() {
        return classPath.endsWith(".jar")
                && ClassLoader.getSystemResource(LAUNCHER.replace('.', '/') + ".class") != null;
    }

    @Override
    public void close() {
        thread.dispose();
    }
}
