package fr.gouv.anct.minisites.delivery;

import io.r2dbc.proxy.ProxyConnectionFactory;
import io.r2dbc.proxy.core.QueryExecutionInfo;
import io.r2dbc.proxy.core.QueryInfo;
import io.r2dbc.proxy.listener.ProxyExecutionListener;
import io.r2dbc.spi.ConnectionFactory;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Writes down every statement that the application sends, in order. */
public final class CountedStatements implements BeanPostProcessor, ProxyExecutionListener {

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

    public void forget() {
        statements.clear();
    }

    /** All of them. */
    public List<String> all() {
        return List.copyOf(statements);
    }

    /** Those that bind the tenant to a transaction. */
    public long bindings() {
        return statements.stream().filter(CountedStatements::binds).count();
    }

    /** The others. */
    public List<String> reads() {
        return statements.stream().filter(sql -> !binds(sql)).toList();
    }

    private static boolean binds(String sql) {
        return sql.contains("set_config('app.tenant'");
    }
}
