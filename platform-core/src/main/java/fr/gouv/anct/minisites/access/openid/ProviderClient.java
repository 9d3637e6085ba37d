package fr.gouv.anct.minisites.access.openid;

import io.netty.channel.ChannelOption;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

/** HTTP client for providers; connections and responses have time limits. */
final class ProviderClient {

    private static final int LARGEST_ANSWER = 512 * 1024;

    private final WebClient client;

    ProviderClient(Duration connect, Duration answer) {
        HttpClient http = HttpClient.create()
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) connect.toMillis())
                .responseTimeout(answer)
                // A response must not redirect the request elsewhere.
                .followRedirect(false);
        this.client = WebClient.builder()
                .clientConnector(new ReactorClientHttpConnector(http))
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LARGEST_ANSWER))
                // The limit above applies between two packets: a response that trickles must end as well.
                .filter((request, next) -> next.exchange(request)
                        .timeout(answer)
                        .map(response -> response.mutate()
                                .body(body -> body.takeUntilOther(tooLate(answer)))
                                .build()))
                .filter(ExchangeFilterFunction.ofResponseProcessor(ProviderClient::failed))
                .build();
    }

    private static Mono<Void> tooLate(Duration answer) {
        return Mono.delay(answer).then(Mono.error(TimeoutException::new));
    }

    /** Treats server errors as an outage, whatever the body. */
    private static Mono<ClientResponse> failed(ClientResponse response) {
        return response.statusCode().is5xxServerError() ? response.createError() : Mono.just(response);
    }

    WebClient web() {
        return client;
    }
}
