package fr.gouv.anct.minisites.admin.api;

import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.database.Jsonb;
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

/**
 * Builds JSON responses, or 304 when the client's copy is current. Clients must revalidate each time, because
 * permissions change.
 */
@Component
public class JsonResponses {

    /** Answers with the requested object, or with 304. */
    public Mono<ServerResponse> answer(AdmittedRequest request, Object body) {
        return answerSerialized(request, json(body));
    }

    /** Answers with an object that is already serialized, or with 304. */
    public Mono<ServerResponse> answerSerialized(AdmittedRequest request, byte[] json) {
        return request.request()
                .checkNotModified(tag(json))
                .switchIfEmpty(Mono.defer(() -> respond(ServerResponse.ok(), json)));
    }

    /** Answers with the state of an object after a change. */
    public Mono<ServerResponse> ok(Object body) {
        return respond(ServerResponse.ok(), json(body));
    }

    /** Answers with a created object (201) and its URL. */
    public Mono<ServerResponse> created(String at, Object body) {
        return respond(ServerResponse.status(HttpStatus.CREATED).location(URI.create(at)), json(body));
    }

    private static Mono<ServerResponse> respond(ServerResponse.BodyBuilder answer, byte[] json) {
        return answer.contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(tag(json))
                .varyBy(HttpHeaders.AUTHORIZATION, HttpHeaders.COOKIE)
                .bodyValue(json);
    }

    /** Returns the strong validator of an object as it is serialized. */
    static String tag(Object body) {
        return tag(json(body));
    }

    private static byte[] json(Object body) {
        return Jsonb.MAPPER.writeValueAsBytes(body);
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
