package fr.gouv.anct.minisites.job;

import org.springframework.stereotype.Component;

/** Rung when a job has been written, so that this node does not wait until it looks again by itself. */
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
