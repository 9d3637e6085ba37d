package fr.gouv.anct.minisites.admin.api;

import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.database.StoredJson;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Answers with JSON, or with 304 when the program has the same already. Asked again each time: rights change. */
@Component
class JsonAnswers {

    Mono<ServerResponse> answer(Call call, Object body) {
        byte[] json = StoredJson.MAPPER.writeValueAsBytes(body);
        String tag = "\"" + digest(json) + "\"";
        return call.request()
                .checkNotModified(tag)
                .switchIfEmpty(Mono.defer(() -> ServerResponse.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .cacheControl(CacheControl.noCache().cachePrivate())
                        .eTag(tag)
                        .varyBy(HttpHeaders.AUTHORIZATION, HttpHeaders.COOKIE)
                        .bodyValue(json)));
    }

    private static String digest(byte[] json) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
