package org.tompolicy.text;

import org.tompolicy.finding.Message;
import org.tompolicy.finding.Value;

/** Writes what a finding says into bytes. {@link MessageUnpacking} reads it. */
public final class MessagePacking implements Value.Visitor<Void> {

    /** Kinds of values, as they are told apart in the form. */
    enum Kind {
        WORDS,
        QUOTED,
        SHIPPED,
        DAY,
        COUNT,
        EVERY,
        LENGTH,
        TERM,
        CLAIMS,
        SEVERAL,
        PART
    }

    private final PackedOutput out;

    public MessagePacking(PackedOutput out) {
        this.out = out;
    }

    public void message(Message message) {
        out.text(message.key());
        out.text(message.sentence());
        out.text(message.deciding());
        out.all(message.values().entrySet(), value -> {
            out.text(value.getKey());
            value.getValue().accept(this);
        });
    }

    private Void text(Kind kind, String text) {
        out.one(kind);
        out.text(text);
        return null;
    }

    @Override
    public Void words(Value.Words words) {
        return text(Kind.WORDS, words.text());
    }

    @Override
    public Void quoted(Value.Quoted quoted) {
        return text(Kind.QUOTED, quoted.text());
    }

    @Override
    public Void shipped(Value.Shipped shipped) {
        return text(Kind.SHIPPED, shipped.text());
    }

    @Override
    public Void day(Value.Day day) {
        return text(Kind.DAY, day.day().toString());
    }

    @Override
    public Void count(Value.Count count) {
        return text(Kind.COUNT, String.valueOf(count.number()));
    }

    @Override
    public Void every(Value.Every every) {
        return text(Kind.EVERY, every.period().toString());
    }

    @Override
    public Void length(Value.Length length) {
        return text(Kind.LENGTH, length.period().toString());
    }

    @Override
    public Void term(Value.Term term) {
        out.one(Kind.TERM);
        out.one(term.vocabulary());
        out.text(term.word());
        return null;
    }

    @Override
    public Void claims(Value.Claims claims) {
        out.one(Kind.CLAIMS);
        out.all(claims.names(), out::text);
        out.flag(claims.shown());
        return null;
    }

    @Override
    public Void several(Value.Several several) {
        out.one(Kind.SEVERAL);
        out.all(several.values(), value -> value.accept(this));
        out.one(several.between());
        return null;
    }

    @Override
    public Void part(Value.Part part) {
        out.one(Kind.PART);
        message(part.message());
        return null;
    }
}
