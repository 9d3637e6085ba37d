package fr.gouv.anct.minisites.provisioning.request;

import fr.gouv.anct.minisites.database.ResultPage;
import java.util.Map;

/**
 * One page of the reviewers' queue of site requests, with the number of matching requests in each state for the state
 * filter.
 *
 * @param counts number of requests by state that match all filters but the state; states without requests are absent
 */
public record RequestQueuePage(ResultPage<QueuedRequest> results, Map<RequestState, Long> counts) {}
