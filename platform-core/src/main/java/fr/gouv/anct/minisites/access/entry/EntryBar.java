package fr.gouv.anct.minisites.access.entry;

import java.util.UUID;
import reactor.core.publisher.Mono;

/** Blocks an account whatever the admission rules decide: it is blocked or erased. */
public interface EntryBar {

    Mono<Boolean> bars(UUID account);
}
