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

/** Speaks to providers, and does not wait for them: a connection and an answer have their time. */
final class ProviderClient {

    private static final int LARGEST_ANSWER = 512 * 1024;

    private final WebClient client;

    ProviderClient(Duration connect, Duration answer) {
        HttpClient http = HttpClient.create()
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) connect.toMillis())
                .responseTimeout(answer)
                // Nobody is sent elsewhere by whoever answers.
                .followRedirect(false);
        this.client = WebClient.builder()
                .clientConnector(new ReactorClientHttpConnector(http))
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LARGEST_ANSWER))
                // The time limit above is one between two packets: an answer that trickles must end as well.
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

    /** Out of order, whatever it says. */
    private static Mono<ClientResponse> failed(ClientResponse response) {
        return response.statusCode().is5xxServerError() ? response.createError() : Mono.just(response);
    }

    WebClient web() {
        return client;
    }
}
