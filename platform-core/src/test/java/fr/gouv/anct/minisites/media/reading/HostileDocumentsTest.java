package fr.gouv.anct.minisites.media.reading;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.media.reading.HostileFiles.Hostile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;

/**
 * Checks that forty hostile files that arrive at once cost a node one process of bounded memory at a time, and leave nothing.
 * {@code -Dhostile.rounds=20} repeats it.
 */
@Tag("long")
class HostileDocumentsTest {

    private static final int ROUNDS = Integer.getInteger("hostile.rounds", 1);

    /** CPU time of one file: the largest of them are given up. */
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    /** The heap of the process, and what a JVM needs besides. */
    private static final long MOST_MEMORY = 600L << 20;

    /** Growth of the heap of this process that is not that of 40 answers. */
    private static final long MOST_GROWTH = 64L << 20;

    @TempDir
    private Path directory;

    @Test
    void fortyAtOnceLeaveNothing() throws IOException, InterruptedException {
        List<Path> files = written(HostileFiles.forty());
        List<Hostile> hostile = HostileFiles.forty();
        long temporary = temporaryFiles();
        long before = usedHeap();
        for (int round = 0; round < ROUNDS; round++) {
            AtomicLong memory = new AtomicLong();
            AtomicInteger processes = new AtomicInteger();
            Thread watch = Thread.startVirtualThread(() -> watch(memory, processes));
            try (DocumentReader reader = new DocumentReader(new DocumentReaderProperties(true, TIMEOUT))) {
                List<DocumentContent> read = Flux.range(0, files.size())
                        .flatMap(i -> reader.read(files.get(i), hostile.get(i).format()), files.size())
                        .collectList()
                        .block(Duration.ofMinutes(10));
                assertThat(read).hasSize(40);
            } finally {
                watch.interrupt();
                watch.join();
            }
            assertThat(processes).as("processes at once in round %s", round).hasValueLessThanOrEqualTo(1);
            assertThat(memory).as("memory of a process in round %s", round).hasValueLessThan(MOST_MEMORY);
        }
        assertThat(children()).isEmpty();
        assertThat(temporaryFiles()).isEqualTo(temporary);
        assertThat(usedHeap() - before).isLessThan(MOST_GROWTH);
    }

    private List<Path> written(List<Hostile> hostile) throws IOException {
        for (int i = 0; i < hostile.size(); i++) {
            Files.write(directory.resolve("file-" + i), hostile.get(i).bytes());
        }
        return Stream.iterate(0, i -> i + 1)
                .limit(hostile.size())
                .map(i -> directory.resolve("file-" + i))
                .toList();
    }

    private static List<ProcessHandle> children() {
        return ProcessHandle.current()
                .children()
                .filter(ProcessHandle::isAlive)
                .filter(child -> child.info().commandLine().orElse("").contains(ReadingProgram.class.getName()))
                .toList();
    }

    private static void watch(AtomicLong memory, AtomicInteger processes) {
        while (!Thread.currentThread().isInterrupted()) {
            List<ProcessHandle> running = children();
            processes.accumulateAndGet(running.size(), Math::max);
            running.forEach(child -> memory.accumulateAndGet(residentBytes(child.pid()), Math::max));
            try {
                Thread.sleep(50);
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    /** Returns the resident memory of a process; 0 once it has ended. */
    private static long residentBytes(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc", String.valueOf(pid), "status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                    .findFirst()
                    .orElse(0);
        } catch (IOException ended) {
            return 0;
        }
    }

    /** Counts what libraries leave in the directory for temporary files. */
    private static long temporaryFiles() {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("(?:PDFBox|\\+~JF|imageio|apache-tika|poifiles|hsperf).*"))
                    .count();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static long usedHeap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
