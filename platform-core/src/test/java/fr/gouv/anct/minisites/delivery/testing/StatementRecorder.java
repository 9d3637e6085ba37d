package fr.gouv.anct.minisites.delivery.testing;

import io.r2dbc.proxy.ProxyConnectionFactory;
import io.r2dbc.proxy.core.QueryExecutionInfo;
import io.r2dbc.proxy.core.QueryInfo;
import io.r2dbc.proxy.listener.ProxyExecutionListener;
import io.r2dbc.spi.ConnectionFactory;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Records every SQL statement that the application sends, in order. */
public final class StatementRecorder implements BeanPostProcessor, ProxyExecutionListener {

    /** Number of polls, about a millisecond apart, without a new statement. */
    private static final int QUIET = 200;

    private final Queue<String> statements = new ConcurrentLinkedQueue<>();

    @Override
    public Object postProcessAfterInitialization(Object bean, String beanName) {
        return bean instanceof ConnectionFactory factory
                ? ProxyConnectionFactory.builder(factory).listener(this).build()
                : bean;
    }

    @Override
    public void beforeQuery(QueryExecutionInfo execution) {
        execution.getQueries().stream().map(QueryInfo::getQuery).forEach(statements::add);
    }

    /**
     * Clears the record once no statement is sent any more: a node warms the cached pages of other tests' sites.
     * Background jobs must be paused: those that check the pages of other tests' sites can take minutes.
     */
    public void forget() {
        int[] last = {-1, 0};
        Eventually.until(Duration.ofSeconds(20), "nothing is read any more", () -> {
            int now = statements.size();
            last[1] = now == last[0] ? last[1] + 1 : 0;
            last[0] = now;
            return last[1] > QUIET;
        });
        statements.clear();
    }

    /** Returns all statements. */
    public List<String> all() {
        return List.copyOf(statements);
    }

    /** Returns the number of statements that bind the tenant to a transaction. */
    public long bindings() {
        return statements.stream().filter(StatementRecorder::binds).count();
    }

    /** Returns all other statements. */
    public List<String> reads() {
        return statements.stream().filter(sql -> !binds(sql)).toList();
    }

    private static boolean binds(String sql) {
        return sql.contains("set_config('app.tenant'");
    }
}
