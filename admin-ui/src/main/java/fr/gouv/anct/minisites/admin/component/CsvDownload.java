package fr.gouv.anct.minisites.admin.component;

import fr.gouv.anct.minisites.time.ParisCalendar;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** CSV file for spreadsheets, streamed line by line, with the current day in its name. */
@Component
public final class CsvDownload {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final int LINES_AT_A_TIME = 50;

    private final Clock clock;

    CsvDownload(Clock clock) {
        this.clock = clock;
    }

    /**
     * Returns the uncached response ({@code no-store}) with the file.
     *
     * @param name of the file, without the day and its extension
     * @param head header line, a {@link SemicolonCsvLine} like all others
     */
    public Mono<ServerResponse> send(String name, String head, Flux<String> lines) {
        return ServerResponse.ok()
                .contentType(CSV)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + name + "-" + ParisCalendar.today(clock) + ".csv\"")
                .body(BodyInserters.fromDataBuffers(buffers(SemicolonCsvLine.BYTE_ORDER_MARK + head, lines)));
    }

    private static Flux<DataBuffer> buffers(String head, Flux<String> lines) {
        return Flux.concat(Mono.just(head), lines.buffer(LINES_AT_A_TIME).map(some -> String.join("", some)))
                .map(text -> DefaultDataBufferFactory.sharedInstance.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }
}
