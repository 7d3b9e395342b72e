package org.aliasfree.weights;

/** The codes of the pickle machine, protocols 0 to 5. Weight files need some fifty of them. */
enum Opcode {
  PROTO(0x80),
  FRAME(0x95),
  STOP('.'),
  MARK('('),
  POP('0'),
  POP_MARK('1'),
  DUP('2'),

  NONE('N'),
  NEWTRUE(0x88),
  NEWFALSE(0x89),
  BININT('J'),
  BININT1('K'),
  BININT2('M'),
  LONG1(0x8A),
  LONG4(0x8B),
  BINFLOAT('G'),
  INT('I'),
  LONG('L'),
  FLOAT('F'),

  SHORT_BINSTRING('U'),
  BINSTRING('T'),
  SHORT_BINUNICODE(0x8C),
  BINUNICODE('X'),
  BINUNICODE8(0x8D),
  SHORT_BINBYTES('C'),
  BINBYTES('B'),
  BINBYTES8(0x8E),
  BYTEARRAY8(0x96),
  STRING('S'),
  UNICODE('V'),

  EMPTY_TUPLE(')'),
  TUPLE('t'),
  TUPLE1(0x85),
  TUPLE2(0x86),
  TUPLE3(0x87),
  EMPTY_LIST(']'),
  LIST('l'),
  APPEND('a'),
  APPENDS('e'),
  EMPTY_DICT('}'),
  DICT('d'),
  SETITEM('s'),
  SETITEMS('u'),
  EMPTY_SET(0x8F),
  ADDITEMS(0x90),
  FROZENSET(0x91),

  BINGET('h'),
  LONG_BINGET('j'),
  BINPUT('q'),
  LONG_BINPUT('r'),
  MEMOIZE(0x94),
  GET('g'),
  PUT('p'),

  GLOBAL('c'),
  STACK_GLOBAL(0x93),
  REDUCE('R'),
  BUILD('b'),
  NEWOBJ(0x81),
  NEWOBJ_EX(0x92),
  INST('i'),
  OBJ('o'),
  PERSID('P'),
  BINPERSID('Q'),
  EXT1(0x82),
  EXT2(0x83),
  EXT4(0x84),
  NEXT_BUFFER(0x97),
  READONLY_BUFFER(0x98);

  private static final Opcode[] BY_CODE = new Opcode[256];

  static {
    for (Opcode opcode : values()) {
      BY_CODE[opcode.code] = opcode;
    }
  }

  private final int code;

  Opcode(int code) {
    this.code = code;
  }

  /** Returns the opcode of a byte, or null if no protocol has one. */
  static Opcode of(int code) {
    return BY_CODE[code];
  }
}
