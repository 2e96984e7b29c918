/// The instructions of Python's pickle machine, under the names of `pickletools` in lower case.
///
/// - SeeAlso: `Lib/pickletools.py` of CPython.
enum PickleOpcode: UInt8 {
  case mark = 0x28, empty_tuple = 0x29, stop = 0x2E, pop = 0x30, pop_mark = 0x31, dup = 0x32
  case binbytes = 0x42, short_binbytes = 0x43, float = 0x46, binfloat = 0x47, int = 0x49, binint = 0x4A
  case binint1 = 0x4B, long = 0x4C, binint2 = 0x4D, none = 0x4E, persid = 0x50, binpersid = 0x51, reduce = 0x52
  case string = 0x53, binstring = 0x54, short_binstring = 0x55, unicode = 0x56, binunicode = 0x58
  case empty_list = 0x5D, append = 0x61, build = 0x62, global = 0x63, dict = 0x64, appends = 0x65, get = 0x67
  case binget = 0x68, inst = 0x69, long_binget = 0x6A, list = 0x6C, obj = 0x6F, put = 0x70, binput = 0x71
  case long_binput = 0x72, setitem = 0x73, tuple = 0x74, setitems = 0x75, empty_dict = 0x7D
  // protocol 2
  case proto = 0x80, newobj, ext1, ext2, ext4, tuple1, tuple2, tuple3, newtrue, newfalse, long1, long4
  // protocol 4
  case short_binunicode = 0x8C, binunicode8, binbytes8, empty_set, additems, frozenset, newobj_ex, stack_global
  case memoize, frame
  // protocol 5
  case bytearray8, next_buffer, readonly_buffer

  var name: String { "\(self)".uppercased() }
}
