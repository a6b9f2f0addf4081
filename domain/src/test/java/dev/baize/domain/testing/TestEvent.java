package dev.baize.domain.testing;

import java.lang.annotation.Annotation;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;

/// A CDI event whose observers hear of it after the transaction has succeeded.
public final class TestEvent<T> implements Event<T> {
    private final TestTransactions transactions;
    private final List<Consumer<? super T>> observers = new CopyOnWriteArrayList<>();
    private final List<T> heard = new CopyOnWriteArrayList<>();

    public TestEvent(TestTransactions transactions) {
        this.transactions = transactions;
    }

    public void observe(Consumer<? super T> observer) {
        observers.add(observer);
    }

    /// What was fired in transactions that succeeded.
    public List<T> heard() {
        return List.copyOf(heard);
    }

    @Override
    public void fire(T event) {
        transactions.afterCommit(() -> {
            heard.add(event);
            observers.forEach(observer -> observer.accept(event));
        });
    }

    @Override
    public <U extends T> CompletionStage<U> fireAsync(U event) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <U extends T> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Event<T> select(Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <U extends T> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <U extends T> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }
}
