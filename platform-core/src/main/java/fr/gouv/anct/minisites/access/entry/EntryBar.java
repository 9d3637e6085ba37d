package fr.gouv.anct.minisites.access.entry;

import java.util.UUID;
import reactor.core.publisher.Mono;

/** Keeps an account out, whatever the rules of entry say: it is blocked, or erased. */
public interface EntryBar {

    Mono<Boolean> bars(UUID account);
}
