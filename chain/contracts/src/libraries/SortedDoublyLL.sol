// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

/// A bounded list of accounts, descending by key. Of equal keys the newest comes first.
/// A caller may name the two neighbours of a new position; good neighbours make an insertion independent of the list's size,
/// a neighbour that has gone stale costs only a search from the other one, or from the head.
library SortedDoublyLL {
    struct Node {
        uint256 key;
        address nextId;
        address prevId;
    }

    struct Data {
        address head;
        address tail;
        uint256 maxSize;
        uint256 size;
        mapping(address => Node) nodes;
    }

    /// The size may only grow: shrinking would have to evict somebody.
    function setMaxSize(Data storage self, uint256 _size) public {
        require(_size > self.maxSize, "new max size must be greater than old max size");
        self.maxSize = _size;
    }

    function insert(Data storage self, address _id, uint256 _key, address _prevId, address _nextId) public {
        require(!isFull(self), "list is full");
        require(!contains(self, _id), "node already in list");
        require(_id != address(0), "node id is null");
        require(_key > 0, "key is zero");
        (address prevId, address nextId) = _position(self, _key, _prevId, _nextId);

        Node storage node = self.nodes[_id];
        node.key = _key;
        if (prevId == address(0)) {
            self.head = _id;
        } else {
            node.prevId = prevId;
            self.nodes[prevId].nextId = _id;
        }
        if (nextId == address(0)) {
            self.tail = _id;
        } else {
            node.nextId = nextId;
            self.nodes[nextId].prevId = _id;
        }
        self.size++;
    }

    function remove(Data storage self, address _id) public {
        require(contains(self, _id), "node not in list");
        (address prevId, address nextId) = (self.nodes[_id].prevId, self.nodes[_id].nextId);
        if (prevId == address(0)) self.head = nextId;
        else self.nodes[prevId].nextId = nextId;
        if (nextId == address(0)) self.tail = prevId;
        else self.nodes[nextId].prevId = prevId;
        delete self.nodes[_id];
        self.size--;
    }

    /// Moves a node to the place of its new key. A key of zero takes it out of the list.
    function updateKey(Data storage self, address _id, uint256 _newKey, address _prevId, address _nextId) public {
        remove(self, _id);
        if (_newKey > 0) insert(self, _id, _newKey, _prevId, _nextId);
    }

    function contains(Data storage self, address _id) internal view returns (bool) {
        return self.nodes[_id].key > 0;
    }

    function isFull(Data storage self) internal view returns (bool) {
        return self.size == self.maxSize;
    }

    function isEmpty(Data storage self) internal view returns (bool) {
        return self.size == 0;
    }

    function getSize(Data storage self) internal view returns (uint256) {
        return self.size;
    }

    function getMaxSize(Data storage self) internal view returns (uint256) {
        return self.maxSize;
    }

    function getKey(Data storage self, address _id) internal view returns (uint256) {
        return self.nodes[_id].key;
    }

    function getFirst(Data storage self) internal view returns (address) {
        return self.head;
    }

    function getLast(Data storage self) internal view returns (address) {
        return self.tail;
    }

    function getNext(Data storage self, address _id) internal view returns (address) {
        return self.nodes[_id].nextId;
    }

    function getPrev(Data storage self, address _id) internal view returns (address) {
        return self.nodes[_id].prevId;
    }

    /// Whether a node of this key may stand between the two, which must be neighbours; null stands for an end of the list.
    function validInsertPosition(
        Data storage self,
        uint256 _key,
        address _prevId,
        address _nextId
    ) internal view returns (bool) {
        if (_prevId == address(0) && _nextId == address(0)) return isEmpty(self);
        if (_prevId == address(0)) return self.head == _nextId && _key >= self.nodes[_nextId].key;
        if (_nextId == address(0)) return self.tail == _prevId && _key <= self.nodes[_prevId].key;
        Node storage prev = self.nodes[_prevId];
        return prev.nextId == _nextId && prev.key >= _key && _key >= self.nodes[_nextId].key;
    }

    /// The neighbours of a new key: the hint when it is right, else what a search from its good half finds.
    function _position(
        Data storage self,
        uint256 _key,
        address _prevId,
        address _nextId
    ) private view returns (address, address) {
        if (validInsertPosition(self, _key, _prevId, _nextId)) return (_prevId, _nextId);
        if (_prevId != address(0) && (!contains(self, _prevId) || _key > self.nodes[_prevId].key)) _prevId = address(0);
        if (_nextId != address(0) && (!contains(self, _nextId) || _key < self.nodes[_nextId].key)) _nextId = address(0);
        if (_prevId == address(0) && _nextId != address(0)) return _ascend(self, _key, _nextId);
        return _descend(self, _key, _prevId);
    }

    /// From a node with a key not below _key (null: from before the head) down to the first one with a key not above it.
    function _descend(Data storage self, uint256 _key, address _from) private view returns (address prevId, address nextId) {
        prevId = _from;
        nextId = prevId == address(0) ? self.head : self.nodes[prevId].nextId;
        // A hint at the head itself may stand before an equal key, as a search from the head would.
        if (prevId == self.head && prevId != address(0) && _key >= self.nodes[prevId].key) return (address(0), prevId);
        while (nextId != address(0) && self.nodes[nextId].key > _key) {
            prevId = nextId;
            nextId = self.nodes[nextId].nextId;
        }
    }

    /// From a node with a key not above _key up to the first one with a key not below it.
    function _ascend(Data storage self, uint256 _key, address _from) private view returns (address prevId, address nextId) {
        nextId = _from;
        // The tail of an equal key lets the new one stand behind it.
        if (nextId == self.tail && _key <= self.nodes[nextId].key) return (nextId, address(0));
        prevId = self.nodes[nextId].prevId;
        while (prevId != address(0) && self.nodes[prevId].key < _key) {
            nextId = prevId;
            prevId = self.nodes[prevId].prevId;
        }
    }
}
