package fr.gouv.anct.minisites.job;

import org.springframework.stereotype.Component;

/** Wakes the local scheduler after an enqueue instead of waiting for the next poll. */
@Component
class SchedulerWakeUp {

    private volatile Runnable answer = () -> {};

    void onWakeUp(Runnable listener) {
        answer = listener;
    }

    void wakeUp() {
        answer.run();
    }
}
