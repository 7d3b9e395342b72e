package org.aliasfree.weights;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Reads one pickle of protocol 2 to 5 as data.
 *
 * <p>Why not a library: here a block of bytes or a long text stays in the file and only its place
 * is noted, so that neither weights that nobody asked for nor program text are ever in memory;
 * every length is compared with what is left of the file before it is believed; the memory of all
 * objects together is bounded; and the list of names that may be called belongs to the reader,
 * where {@code net.razorvine:pickle} keeps one for the whole process and makes a map of every class
 * it does not know. The text codes of protocols 0 and 1 are refused, and so is every code that
 * refers to something outside the file.
 *
 * <p>No method here calls itself, whatever the file holds: containers may contain themselves, and
 * {@link ModuleTree} finds out.
 *
 * <p>Results: None is null, integers are Long (BigInteger beyond 64 bits), floats are Double, texts
 * up to {@value #LONGEST_TEXT} bytes are String, others {@link LongText}, bytes are {@link Blob},
 * tuples are unmodifiable lists, lists ArrayList, dictionaries LinkedHashMap in the order of the
 * file.
 */
final class PickleMachine {
  /** Longest text that is read, in bytes; names are shorter, program text is longer. */
  static final int LONGEST_TEXT = 256;

  private static final int LONGEST_INTEGER = 32;
  private static final int LAST_PROTOCOL = 5;

  /** Text that stays in the file. */
  record LongText(Blob utf8) {}

  private final ByteReader in;
  private final PickleCalls calls;
  private final PickleStack stack;

  /** Makes a machine that reads from {@code in} and counts its objects in {@code heap}. */
  PickleMachine(ByteReader in, PickleCalls calls, Heap heap) {
    this.in = in;
    this.calls = calls;
    this.stack = new PickleStack(in, heap);
  }

  /** Returns the object that the pickle holds; {@code in} then stands behind it. */
  Object load() throws IOException {
    Opcode code = next();
    while (code != Opcode.STOP) {
      if (!value(code) && !PickleContainers.step(code, stack)) {
        ask(code);
      }
      code = next();
    }
    Object result = stack.pop();
    stack.mustBeEmpty();
    return result;
  }

  private Opcode next() throws IOException {
    int code = in.u1();
    Opcode opcode = Opcode.of(code);
    if (opcode == null) {
      throw in.fail("no pickle has the code 0x%02x: the file is damaged or no pickle", code);
    }
    return opcode;
  }

  /** Executes a code that makes or moves a single value, or returns false. */
  private boolean value(Opcode code) throws IOException {
    switch (code) {
      case PROTO -> protocol();
      case FRAME -> in.length(in.i8(), "a frame");
      case MARK -> stack.mark();
      case POP -> stack.popOrUnmark();
      case POP_MARK -> stack.popMark();
      case DUP -> stack.push(stack.top(), 0);
      case NONE -> stack.push(null, 0);
      case NEWTRUE -> stack.push(true, 0);
      case NEWFALSE -> stack.push(false, 0);
      case BININT -> stack.push((long) in.i4(), Heap.SMALL);
      case BININT1 -> stack.push((long) in.u1(), Heap.SMALL);
      case BININT2 -> stack.push((long) in.u2(), Heap.SMALL);
      case LONG1 -> integer(in.u1());
      case LONG4 -> integer(in.u4());
      case BINFLOAT -> stack.push(Double.longBitsToDouble(Long.reverseBytes(in.i8())), Heap.SMALL);
      case SHORT_BINSTRING, SHORT_BINUNICODE -> text(in.u1());
      case BINSTRING, BINUNICODE -> text(in.u4());
      case BINUNICODE8 -> text(in.i8());
      case SHORT_BINBYTES -> block(in.u1());
      case BINBYTES -> block(in.u4());
      case BINBYTES8, BYTEARRAY8 -> block(in.i8());
      case BINGET -> stack.get(in.u1());
      case LONG_BINGET -> stack.get(in.u4());
      case BINPUT -> stack.put(in.u1());
      case LONG_BINPUT -> stack.put(in.u4());
      case MEMOIZE -> stack.memoize();
      default -> {
        return false;
      }
    }
    return true;
  }

  private void protocol() throws IOException {
    int number = in.u1();
    if (number > LAST_PROTOCOL) {
      throw in.fail("pickles of protocol 2 to 5 expected, got %s", number);
    }
  }

  private void integer(long bytes) throws IOException {
    if (bytes > LONGEST_INTEGER) {
      throw in.fail("an integer of %s bytes: at most %s expected", bytes, LONGEST_INTEGER);
    }
    byte[] digits = in.bytes((int) bytes);
    for (int i = 0, j = digits.length - 1; i < j; i++, j--) {
      byte swap = digits[i];
      digits[i] = digits[j];
      digits[j] = swap;
    }
    BigInteger value = digits.length == 0 ? BigInteger.ZERO : new BigInteger(digits);
    stack.push(value.bitLength() < Long.SIZE ? (Object) value.longValue() : value, Heap.OBJECT);
  }

  private void text(long announced) throws IOException {
    long length = in.length(announced, "a text");
    if (length > LONGEST_TEXT) {
      stack.push(new LongText(in.blob(length)), Heap.OBJECT);
      return;
    }
    byte[] utf8 = in.bytes((int) length);
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
      stack.push(text, Heap.OBJECT + 2 * length);
    } catch (CharacterCodingException notUtf8) {
      throw in.fail("a text that is not UTF-8");
    }
  }

  private void block(long announced) throws IOException {
    stack.push(in.blob(in.length(announced, "a block")), Heap.OBJECT);
  }

  /** Executes a code that asks for something by name. */
  private void ask(Opcode code) throws IOException {
    switch (code) {
      case GLOBAL -> {
        String module = line();
        global(module, line());
      }
      case STACK_GLOBAL -> {
        Object name = stack.pop();
        if (!(stack.pop() instanceof String module && name instanceof String text)) {
          throw in.fail("the name of what the file asks for must be a short text");
        }
        global(module, text);
      }
      case REDUCE -> {
        Object arguments = stack.pop();
        call(stack.pop(), arguments);
      }
      case NEWOBJ -> make(stack.pop(), code);
      case NEWOBJ_EX -> {
        if (!(stack.pop() instanceof Map<?, ?> named && named.isEmpty())) {
          throw in.fail("NEWOBJ_EX with named arguments is refused");
        }
        make(stack.pop(), code);
      }
      case BUILD -> {
        Object state = stack.pop();
        stack.charge(Heap.ANSWER);
        calls.build(stack.top(), state, in);
      }
      case INST -> {
        String module = line();
        throw refused(module + "." + line());
      }
      case OBJ -> {
        List<Object> items = stack.popMark();
        throw refused("OBJ of " + (items.isEmpty() ? "nothing" : describe(items.get(0))));
      }
      case BINPERSID -> stack.push(calls.persistent(stack.pop(), in), Heap.OBJECT);
      case PERSID -> throw refused("the persistent id " + line());
      case EXT1 -> throw refused("code " + in.u1() + " of the extension registry");
      case EXT2 -> throw refused("code " + in.u2() + " of the extension registry");
      case EXT4 -> throw refused("code " + in.u4() + " of the extension registry");
      default -> throw refused("the code " + code);
    }
  }

  private void global(String module, String name) throws IOException {
    PickleCalls.Global found = calls.global(module, name);
    if (found == null) {
      throw refused(module + "." + name);
    }
    stack.push(found, 0);
  }

  private void call(Object callee, Object arguments) throws IOException {
    if (!(callee instanceof PickleCalls.Global global && arguments instanceof List<?> list)) {
      throw refused("a call of " + describe(callee));
    }
    stack.push(calls.call(global, list, in), Heap.ANSWER);
  }

  /** NEWOBJ is a call without arguments of a class whose objects are empty at first. */
  private void make(Object arguments, Opcode code) throws IOException {
    Object callee = stack.pop();
    if (!(callee instanceof PickleCalls.Global global
        && global.container()
        && arguments instanceof List<?> list
        && list.isEmpty())) {
      throw refused(code + " of " + describe(callee));
    }
    stack.push(calls.call(global, List.of(), in), Heap.DICTIONARY);
  }

  private static String describe(Object callee) {
    return callee instanceof PickleCalls.Global ? callee.toString() : "something without a name";
  }

  private WeightFileException refused(String what) {
    return in.fail(
        "%s is refused: it is not on the list of what weights need, and nothing was run",
        Names.shown(what));
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.u1(); c != '\n'; c = in.u1()) {
      if (line.length() == LONGEST_TEXT) {
        throw in.fail("a name of more than %s bytes", LONGEST_TEXT);
      }
      line.append((char) c);
    }
    return line.toString();
  }
}
