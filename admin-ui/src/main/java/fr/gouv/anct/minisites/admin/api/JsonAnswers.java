package fr.gouv.anct.minisites.admin.api;

import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.database.StoredJson;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Answers with JSON, or with 304 when the program has the same already. Asked again each time: rights change. */
@Component
public class JsonAnswers {

    /** What was asked for. */
    public Mono<ServerResponse> answer(Call call, Object body) {
        return written(call, json(body));
    }

    /** What was asked for, written already. */
    public Mono<ServerResponse> written(Call call, byte[] json) {
        return call.request()
                .checkNotModified(tag(json))
                .switchIfEmpty(Mono.defer(() -> answer(ServerResponse.ok(), json)));
    }

    /** How a thing stands after what was asked for was done. */
    public Mono<ServerResponse> done(Object body) {
        return answer(ServerResponse.ok(), json(body));
    }

    /** A thing that is there from now on, at this address. */
    public Mono<ServerResponse> created(String at, Object body) {
        return answer(ServerResponse.status(HttpStatus.CREATED).location(URI.create(at)), json(body));
    }

    private static Mono<ServerResponse> answer(ServerResponse.BodyBuilder answer, byte[] json) {
        return answer.contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(tag(json))
                .varyBy(HttpHeaders.AUTHORIZATION, HttpHeaders.COOKIE)
                .bodyValue(json);
    }

    /** The strong validator of a thing as it is answered. */
    static String tag(Object body) {
        return tag(json(body));
    }

    private static byte[] json(Object body) {
        return StoredJson.MAPPER.writeValueAsBytes(body);
    }

    private static String tag(byte[] json) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(json);
            return "\"" + HexFormat.of().formatHex(digest, 0, 16) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
