package fr.gouv.anct.minisites.job;

import org.springframework.stereotype.Component;

/** Wakes the local scheduler after an enqueue instead of waiting for the next poll. */
@Component
class Bell {

    private volatile Runnable answer = () -> {};

    void answeredBy(Runnable listener) {
        answer = listener;
    }

    void ring() {
        answer.run();
    }
}
