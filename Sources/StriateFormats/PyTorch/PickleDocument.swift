/// What a pickle describes: values that refer to each other by number.
///
/// Python's objects may be shared and may even contain themselves, and a stranger's may be nested a million deep. In
/// tables they cost what the file has, and nothing recurses over them.
struct PickleDocument {
  /// The number of a value.
  typealias Index = Int

  enum Value {
    case none
    case bool(Bool)
    case integer(Int)
    /// A whole number of more than 64 bits.
    case bigInteger(byteCount: Int)
    case number(Double)
    case string(String)
    case bytes(FileBytes)
    case complex(Double, Double)
    /// The members' list in ``PickleDocument/members``.
    case list(Int)
    case tuple(Int)
    case set(Int)
    /// Keys and values in turn.
    case dictionary(Int)
    case global(PickleGlobal)
    case storage(Int)
    case tensor(Int)
  }

  /// Consecutive numbers that the tensors of the file share.
  struct Storage {
    /// The key under which the file has its bytes.
    let key: String
    let dtype: ArrayElementType
    /// Elements of all of it, and the part that is meant.
    let count: Int
    let part: Range<Int>
  }

  struct Tensor {
    let storage: Int
    let dtype: ArrayElementType
    /// In elements from the start of the storage's part.
    let offset: Int
    let shape: [Int]
    let strides: [Int]
  }

  var values: [Value] = []
  var members: [[Index]] = []
  var storages: [Storage] = []
  var tensors: [Tensor] = []
  var root = 0
  /// Bytes of the file up to the pickle's end.
  var end = 0
}
